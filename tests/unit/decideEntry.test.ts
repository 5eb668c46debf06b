import { expect, test } from 'vitest';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;

/** A core in which one entry's start was moved along with a clock that was put on by an hour. */
function corrected() {
  const opened = openCore();
  const taskId = opened.addTask('Write');
  opened.execute({ type: 'startTimer', taskId });
  opened.clock.advance(60_000);
  opened.clock.set(opened.clock.now() + HOUR);
  opened.core.refresh();
  const entry = () => opened.core.entriesOf(taskId).entries.at(-1);
  return { ...opened, taskId, entry, entryId: entry()?.id ?? 0 };
}

test('a start that was moved along with the clock says so, until somebody sets it', () => {
  const { execute, entry, entryId, clock } = corrected();
  expect(entry()?.clockStep).toBe(HOUR);
  execute({ type: 'changeEntry', entryId, fields: { note: 'A note' } });
  expect(entry()?.clockStep).toBe(HOUR);
  execute({ type: 'changeEntry', entryId, fields: { startedAt: clock.now() - HOUR } });
  expect(entry()?.clockStep).toBe(0);
});

test('of a split entry the first part keeps the note about the clock', () => {
  const { core, execute, entryId, taskId, clock } = corrected();
  expect(execute({ type: 'splitEntry', entryId, at: clock.now() - 1000 })).toMatchObject({ ok: true });
  expect(core.entriesOf(taskId).entries.map(({ clockStep }) => clockStep)).toEqual([0, HOUR]);
});

test('starting when the last one ended asks about what lies there, and takes an answer', () => {
  const { core, execute, addTask, clock } = openCore();
  const [write, read] = [addTask('Write'), addTask('Read')];
  const now = clock.now();
  const add = (taskId: number, from: number, to: number) =>
    execute({
      type: 'addEntry',
      taskId,
      startedAt: now + from * HOUR,
      endedAt: now + to * HOUR,
      note: '',
      overlaps: 'allow',
    });
  add(read, -4, -3);
  add(write, -2, 1);
  add(read, -1, 2);
  const entryId = core.entriesOf(read).entries[0]?.id ?? 0;
  expect(execute({ type: 'startAtLastEnd', entryId })).toMatchObject({ rejection: { code: 'entry-overlaps' } });
  expect(execute({ type: 'startAtLastEnd', entryId, overlaps: 'allow' })).toMatchObject({ ok: true });
  expect(core.entriesOf(read).entries[0]?.startedAt).toBe(now - 3 * HOUR);
});

test('what runs side by side on purpose is no obstacle to changing its start; a closed entry still is', () => {
  const { clock, core, execute, addTask } = openCore();
  execute({ type: 'changeSettings', settings: { severalAtOnce: true } });
  const [one, other, closed] = [addTask('One'), addTask('Other'), addTask('Closed')];
  const start = clock.now();
  execute({ type: 'startTimer', taskId: closed });
  clock.advance(60_000);
  execute({ type: 'stopTimers' });
  execute({ type: 'startTimer', taskId: one });
  clock.advance(60_000);
  execute({ type: 'startTimer', taskId: other });
  clock.advance(60_000);
  const entryId = core.snapshot().tasks.get(other)?.running?.id ?? 0;
  const move = (startedAt: number) => execute({ type: 'changeEntry', entryId, fields: { startedAt } });
  expect(move(start + 70_000)).toMatchObject({ ok: true });
  expect(move(start + 30_000)).toMatchObject({ rejection: { code: 'entry-overlaps', params: { title: 'Closed' } } });
});

test('time is tracked for the open task of a title, or for a new one, in one step', () => {
  const { core, execute, addTask } = openCore();
  const write = addTask('Write');
  const now = Date.UTC(2026, 2, 4, 9);
  const track = (title: string, from: number, to: number, more = {}) =>
    execute({
      type: 'trackTitle',
      task: { title, project: 'Client' },
      startedAt: now + from,
      endedAt: now + to,
      ...more,
    });
  expect(track('Write', -2 * HOUR, -HOUR)).toMatchObject({ ok: true, taskIds: [write] });
  // What is there stays as it is.
  expect(core.snapshot().tasks.get(write)).toMatchObject({ projectId: null, timeSpent: HOUR });
  expect(track('Call', -3 * HOUR, -1.5 * HOUR)).toMatchObject({ ok: false, rejection: { code: 'entry-overlaps' } });
  expect(core.snapshot().tasks.size).toBe(1);
  expect(track('Call', -3 * HOUR, -1.5 * HOUR, { overlaps: 'trim' }).ok).toBe(true);
  expect([...core.snapshot().tasks.values()].map(({ title, timeSpent }) => [title, timeSpent / HOUR])).toEqual([
    ['Write', 0.5],
    ['Call', 1.5],
  ]);
  expect(core.snapshot().undo).toMatchObject({ command: 'trackTitle', title: 'Call' });
  execute({ type: 'undo' });
  expect(core.snapshot().tasks.size).toBe(1);
  expect(track(' ', -HOUR, 0)).toMatchObject({ ok: false, rejection: { code: 'title-empty' } });
  expect(track('Write', 0, -HOUR)).toMatchObject({ ok: false, rejection: { code: 'entry-empty' } });
});
