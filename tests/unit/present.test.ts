import { expect, test } from 'vitest';
import { publicTasks } from '../../src/main/core/publicState.ts';
import { goAway, openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A core a week after “Trip”, its part “Pack”, and “Call” were done; “Write” is open. */
function openWeekAfter() {
  const opened = openCore();
  const { core, clock, execute, addTask } = opened;
  const ids = { write: addTask('Write'), trip: addTask('Trip'), pack: addTask('Pack'), call: addTask('Call') };
  execute({ type: 'changeTask', taskId: ids.pack, fields: { parentId: ids.trip } });
  execute({ type: 'completeTasks', taskIds: [ids.trip, ids.call] });
  clock.advance(7 * DAY);
  core.refresh();
  const present = () => [...core.snapshot().tasks.values()].map(({ title }) => title).toSorted();
  return { ...opened, ...ids, present };
}

test('what was done on an earlier day is not in the snapshot, and the local API lists it all the same', () => {
  const { core, clock, present } = openWeekAfter();
  expect(present()).toEqual(['Write']);
  expect(core.snapshot().past.count).toBe(3);
  const listed = publicTasks(core.whole(), clock.now()).tasks.map(({ title, state }) => `${title} ${state}`);
  expect(listed.toSorted()).toEqual(['Call done', 'Pack done', 'Trip done', 'Write open']);
});

test('a family is there as a whole, and named as a whole', () => {
  const { core, execute, trip, pack, write, call, present } = openWeekAfter();
  expect(core.pastOf([pack, write, 99]).tasks.map(({ id }) => id)).toEqual([trip, pack]);
  execute({ type: 'reopenTask', taskId: pack });
  expect(present()).toEqual(['Pack', 'Trip', 'Write']);
  expect(core.pastOf([pack, trip, call]).tasks.map(({ id }) => id)).toEqual([call]);
  execute({ type: 'changeTask', taskId: pack, fields: { parentId: null } });
  expect(present()).toEqual(['Pack', 'Write']);
});

test('what was worked on today is there for the day', () => {
  const { core, clock, execute, call, present } = openWeekAfter();
  const now = clock.now();
  execute({ type: 'addEntry', taskId: call, startedAt: now - HOUR, endedAt: now, note: '' });
  expect(present()).toEqual(['Call', 'Write']);
  clock.advance(DAY);
  core.refresh();
  expect(present()).toEqual(['Write']);
});

test('what is asked about is there until the answer', () => {
  const { core, clock, execute, write, present } = openWeekAfter();
  execute({ type: 'startTimer', taskId: write });
  clock.advance(HOUR);
  goAway(core, clock.now(), HOUR / 2);
  execute({ type: 'completeTask', taskId: write });
  clock.advance(2 * DAY);
  core.refresh();
  expect(present()).toEqual(['Write']);
  execute({ type: 'answerAway', questionId: core.snapshot().away?.id ?? 0, answer: { kind: 'keep' } });
  expect(present()).toEqual([]);
});

test('only what changes the past says so', () => {
  const { core, execute, write, call } = openWeekAfter();
  const { past } = core.snapshot();
  execute({ type: 'renameTask', taskId: write, title: 'Rewrite' });
  expect(core.snapshot().past).toBe(past);
  execute({ type: 'renameTask', taskId: call, title: 'Call back' });
  expect(core.snapshot().past).toEqual({ count: 3, changes: past.changes + 1 });
  execute({ type: 'deleteTask', taskId: call });
  expect(core.snapshot().past).toEqual({ count: 2, changes: past.changes + 2 });
});
