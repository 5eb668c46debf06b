import { expect, test } from 'vitest';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { openCore } from '../support/openCore.ts';

// Undo and redo of what started and paused timers, whatever went by meanwhile.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function paused() {
  const app = openCore();
  const taskId = app.addTask('Write');
  app.execute({ type: 'startTimer', taskId });
  app.clock.advance(10 * MINUTE);
  app.execute({ type: 'pauseTimer', taskId });
  const task = () => {
    const found = app.core.snapshot().tasks.get(taskId);
    if (!found) throw new Error('gone');
    return found;
  };
  const answer = (kind: 'keep' | 'subtract' | 'stop') =>
    app.execute({ type: 'answerAway', questionId: app.core.snapshot().away?.id ?? 0, answer: { kind } });
  return { ...app, taskId, task, answer, spent: () => elapsed(counterOf(task()), app.clock.now()) };
}

test.each([-HOUR, HOUR, -40 * DAY])(
  'paused, the clock set by %i ms, undone: no start lies in the future, and it goes on',
  (by) => {
    const { clock, execute, task, spent } = paused();
    clock.set(clock.now() + by);
    execute({ type: 'undo' });
    expect(task().running?.startedAt).toBe(clock.now() - 10 * MINUTE);
    clock.advance(3000);
    expect(spent()).toBe(10 * MINUTE + 3000);
    execute({ type: 'pauseTimer', taskId: task().id });
    expect(spent()).toBe(10 * MINUTE + 3000);
  },
);

test('a pause that is undone 15 h later is asked about: kept, cut out, or stopped where it was paused', () => {
  for (const [kind, minutes, runs] of [
    ['keep', 15 * 60 + 10, true],
    ['subtract', 10, true],
    ['stop', 10, false],
  ] as const) {
    const { core, clock, execute, task, spent, answer } = paused();
    const pausedAt = clock.now();
    clock.advance(15 * HOUR);
    execute({ type: 'undo' });
    const until = clock.now();
    expect(core.snapshot().away).toMatchObject({ why: 'resumed', intervals: [{ start: pausedAt, end: until }] });
    answer(kind);
    expect(spent()).toBe(minutes * MINUTE);
    expect(task().running !== null).toBe(runs);
  }
});

test('a pause that is undone at once asks nothing', () => {
  const { core, clock, execute, spent } = paused();
  clock.advance(MINUTE);
  execute({ type: 'undo' });
  expect(core.snapshot().away).toBeNull();
  expect(spent()).toBe(11 * MINUTE);
});

test('a start that is redone hours after it was undone is asked about since then', () => {
  const { core, clock, execute, taskId, answer, spent } = paused();
  execute({ type: 'startTimer', taskId });
  clock.advance(20 * MINUTE);
  execute({ type: 'undo' });
  const since = clock.now();
  clock.advance(3 * HOUR);
  execute({ type: 'redo' });
  expect(core.snapshot().away?.intervals).toEqual([{ start: since, end: clock.now() }]);
  answer('subtract');
  expect(spent()).toBe(30 * MINUTE);
});

test('a clock that jumps a month ahead leaves the history of undo', () => {
  const { core, clock, execute, taskId } = paused();
  const before = core.snapshot().undo;
  clock.set(clock.now() + 31 * DAY);
  execute({ type: 'renameTask', taskId, title: 'Draft' });
  execute({ type: 'undo' });
  expect(core.snapshot().undo).toEqual(before);
  execute({ type: 'undo' });
  expect(core.snapshot().undo).toMatchObject({ command: 'startTimer' });
});

test('the clock is set back by an hour between every two steps, and all is undone and redone: never a start in the future', () => {
  const { core, clock, execute, taskId } = paused();
  for (let times = 0; times < 3; times++) {
    clock.set(clock.now() - HOUR);
    execute({ type: 'startTimer', taskId });
    clock.advance(MINUTE);
    execute({ type: 'pauseTimer', taskId });
  }
  const check = () => {
    for (const { startedAt, endedAt } of core.entriesBetween({ start: 0, end: Date.UTC(2100, 0) }))
      if (endedAt === null) expect(startedAt).toBeLessThanOrEqual(clock.now());
  };
  for (const type of ['undo', 'redo', 'undo'] as const) {
    while (execute({ type }).ok) {
      check();
      clock.set(clock.now() - HOUR);
      clock.advance(1000);
    }
  }
});
