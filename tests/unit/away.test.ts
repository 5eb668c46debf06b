import { expect, test } from 'vitest';
import type { Settings } from '#shared/settings/index.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { manualClock } from '../support/manualClock.ts';
import { openAway } from '../support/openAway.ts';

const MINUTE = 60_000;
const at = (day: number, hours: number, minutes: number) => Date.UTC(2026, 2, day, hours, minutes);

/** An app in which “Write” runs since 18:00 of 4 March, and the person is at work. */
function working(settings: Partial<Settings> = {}) {
  const app = openAway(manualClock(at(4, 18, 0)));
  const taskId = app.addTask('Write');
  app.execute({ type: 'changeSettings', settings });
  app.execute({ type: 'startTimer', taskId });
  const task = () => {
    const found = app.core.snapshot().tasks.get(taskId);
    if (!found) throw new Error('gone');
    return found;
  };
  return { ...app, taskId, task, spent: () => elapsed(counterOf(task()), app.clock.now()) };
}

test('lock 18:18, sleep 18:47, wake next day: one question, from the lock to the unlocking', async () => {
  const { core, clock, signs, ticker, pass } = working({ awayOnIdle: false });
  await pass(18 * 60);
  signs.left('locked');
  await pass(29 * 60);
  signs.left('asleep');
  clock.sleep(at(5, 8, 0) - clock.now());
  signs.back('asleep');
  ticker.tickNow();
  expect(core.snapshot().away).toBeNull();
  await pass(60);
  signs.back('locked');
  expect(core.snapshot().away).toMatchObject({
    why: 'locked',
    intervals: [{ start: at(4, 18, 18), end: at(5, 8, 1) }],
  });
});

test('a sleep that the system did not tell of is seen by the gap it leaves in the ticks', async () => {
  const { core, clock, pass } = working({ awayOnIdle: false });
  await pass(60);
  clock.sleep(30 * MINUTE);
  await pass(1);
  const [interval] = core.snapshot().away?.intervals ?? [];
  expect(core.snapshot().away?.why).toBe('asleep');
  expect(interval?.start).toBe(at(4, 18, 1));
  expect((interval?.end ?? 0) - at(4, 18, 31)).toBeLessThanOrEqual(1000);
});

test('no input for the threshold: away since the last one, until the next', async () => {
  const { core, touch, pass } = working();
  await pass(60);
  touch();
  await pass(20 * 60);
  touch();
  await pass(2);
  expect(core.snapshot().away).toMatchObject({
    why: 'idle',
    intervals: [{ start: at(4, 18, 1), end: at(4, 18, 21) }],
  });
});

test('a threshold that is changed while something runs holds at once', async () => {
  const { core, execute, touch, pass } = working();
  await pass(60);
  execute({ type: 'changeSettings', settings: { awayMinutes: 1 } });
  await pass(2 * 60);
  touch();
  await pass(2);
  expect(core.snapshot().away?.intervals).toHaveLength(1);
});

test('shorter absences are none', async () => {
  const { core, signs, pass } = working({ awayOnIdle: false });
  signs.left('locked');
  await pass(4 * 60);
  signs.back('locked');
  expect(core.snapshot().away).toBeNull();
});

test('a newer absence extends the question that waits; what lies between was work', async () => {
  const { core, execute, signs, pass, task } = working({ awayOnIdle: false });
  for (let times = 0; times < 2; times++) {
    signs.left('locked');
    await pass(10 * 60);
    signs.back('locked');
    await pass(20 * 60);
  }
  const { away } = core.snapshot();
  expect(away?.intervals).toEqual([
    { start: at(4, 18, 0), end: at(4, 18, 10) },
    { start: at(4, 18, 30), end: at(4, 18, 40) },
  ]);
  execute({ type: 'answerAway', questionId: away?.id ?? 0, answer: { kind: 'subtract' } });
  expect(core.snapshot().away).toBeNull();
  expect(task().running?.startedAt).toBe(at(4, 18, 40));
  expect(task().timeSpent).toBe(20 * MINUTE);
  expect(execute({ type: 'answerAway', questionId: away?.id ?? 0, answer: { kind: 'subtract' } })).toMatchObject({
    rejection: { code: 'away-answered' },
  });
});

test('the question waits over a restart, and undoing its answer brings it back', async () => {
  const app = working({ awayOnIdle: false });
  app.signs.left('locked');
  await app.pass(10 * 60);
  app.signs.back('locked');
  const { away } = app.core.snapshot();
  const again = app.crash()();
  expect(again.core.snapshot().away).toEqual(away);
  again.execute({ type: 'answerAway', questionId: away?.id ?? 0, answer: { kind: 'stop' } });
  expect(again.core.snapshot().tasks.get(app.taskId)?.running).toBeNull();
  again.execute({ type: 'undo' });
  expect(again.core.snapshot().away).toEqual(away);
});

const answers = [
  // Worked 18:00 to 18:30, away until 19:00, answered at once.
  ['keep', 60, 'Write'],
  ['subtract', 30, 'Write'],
  ['stop', 30, null],
  ['split', 60, 'Write'],
  ['give', 30, 'Write'],
] as const;

test.each(answers)('answer %s: “Write” has %i minutes, and %s runs', async (kind, minutes, runs) => {
  const { core, execute, signs, pass, spent } = working({ awayOnIdle: false });
  await pass(30 * 60);
  signs.left('locked');
  await pass(30 * 60);
  signs.back('locked');
  const answer = kind === 'give' ? { kind, title: 'Meeting' } : { kind };
  execute({ type: 'answerAway', questionId: core.snapshot().away?.id ?? 0, answer });
  expect(spent()).toBe(minutes * MINUTE);
  const tasks = [...core.snapshot().tasks.values()];
  expect(tasks.find((task) => task.running)?.title ?? null).toBe(runs);
  expect(tasks.find((task) => task.title === 'Meeting')?.timeSpent).toBe(kind === 'give' ? 30 * MINUTE : undefined);
});

test('a question that the disk has no room for is asked as soon as it has', async () => {
  const { core, db, signs, pass } = working({ awayOnIdle: false });
  signs.left('locked');
  await pass(10 * 60);
  db.exec('PRAGMA query_only = ON');
  signs.back('locked');
  await pass(2);
  expect(core.snapshot().away).toBeNull();
  db.exec('PRAGMA query_only = OFF');
  await pass(1);
  expect(core.snapshot().away?.intervals).toEqual([{ start: at(4, 18, 0), end: at(4, 18, 10) }]);
});

test('off means off, on every path', async () => {
  const app = working({ awayOnIdle: false, awayOnLock: false, awayOnSleep: false, awayOnSwitch: false });
  for (const sign of ['locked', 'asleep', 'switched'] as const) {
    app.signs.left(sign);
    await app.pass(10 * 60);
    app.signs.back(sign);
  }
  app.clock.sleep(60 * MINUTE);
  await app.pass(10);
  expect(app.core.snapshot().away).toBeNull();
  expect(app.task().running?.startedAt).toBe(at(4, 18, 0));
});

test.each(['toggleTimer', 'startTitle'] as const)(
  'who is back and ends it at once, before they are seen (%s), is asked all the same',
  async (type) => {
    const { core, execute, touch, pass, taskId } = working();
    await pass(60);
    touch();
    await pass(60 * 60);
    touch();
    execute(type === 'startTitle' ? { type, title: 'Read' } : { type });
    await pass(2);
    const { away } = core.snapshot();
    expect(away).toMatchObject({ taskIds: [taskId], intervals: [{ start: at(4, 18, 1), end: at(4, 19, 1) }] });
    execute({ type: 'answerAway', questionId: away?.id ?? 0, answer: { kind: 'subtract' } });
    expect(core.snapshot().tasks.get(taskId)?.timeSpent).toBe(MINUTE);
  },
);

test('started, and away at once: the start is the last input, though the system tells of an earlier one', async () => {
  const { core, clock, execute, touch, pass } = working();
  touch();
  clock.advance(40);
  execute({ type: 'startTitle', title: 'Read' });
  const startedAt = clock.now();
  await pass(10 * 60);
  touch();
  await pass(2);
  const { away, tasks } = core.snapshot();
  expect(away?.taskIds.map((id) => tasks.get(id)?.title)).toEqual(['Read']);
  expect(away?.intervals[0]?.start).toBe(startedAt);
});

test.each([-1, 1])('a clock set by %i h in an absence makes it no longer and no shorter', async (hours) => {
  const { core, clock, execute, signs, pass, spent } = working({ awayOnIdle: false });
  await pass(10 * 60);
  signs.left('locked');
  await pass(15 * 60);
  clock.set(clock.now() + hours * 60 * MINUTE);
  await pass(15 * 60);
  signs.back('locked');
  const { away } = core.snapshot();
  expect(away?.intervals).toEqual([{ start: clock.now() - 30 * MINUTE, end: clock.now() }]);
  execute({ type: 'answerAway', questionId: away?.id ?? 0, answer: { kind: 'subtract' } });
  expect(spent()).toBe(10 * MINUTE);
});

test.each([-1, 1])('a clock set by %i h while a question waits takes its intervals along', async (hours) => {
  const { core, clock, execute, signs, pass, spent } = working({ awayOnIdle: false });
  await pass(10 * 60);
  signs.left('locked');
  await pass(30 * 60);
  signs.back('locked');
  const asked = core.snapshot().away;
  clock.set(clock.now() + hours * 60 * MINUTE);
  await pass(5 * 60);
  const by = hours * 60 * MINUTE;
  const moved = asked?.intervals.map(({ start, end }) => ({ start: start + by, end: end + by }));
  expect(core.snapshot().away?.intervals).toEqual(moved);
  execute({ type: 'answerAway', questionId: asked?.id ?? 0, answer: { kind: 'subtract' } });
  expect(spent()).toBe(15 * MINUTE);
});

test('an entry that is split or merged while a question waits is asked about with what it became', async () => {
  const { core, execute, signs, pass, taskId, spent } = working({ awayOnIdle: false });
  await pass(10 * 60);
  signs.left('locked');
  await pass(30 * 60);
  signs.back('locked');
  const entryId = core.entriesOf(taskId).entries[0]?.id ?? 0;
  const asked = core.snapshot().away;
  execute({ type: 'splitEntry', entryId, at: at(4, 18, 5) });
  const second = core.entriesOf(taskId).entries[0]?.id ?? 0;
  expect(core.snapshot().away?.parts.map((part) => part.entryId)).toEqual([second]);
  execute({ type: 'splitEntry', entryId: second, at: at(4, 18, 20) });
  expect(core.snapshot().away?.parts).toHaveLength(2);
  expect(core.snapshot().away?.intervals).toEqual(asked?.intervals);
  execute({ type: 'mergeEntries', entryId: second, other: entryId });
  expect(core.snapshot().away?.intervals).toEqual(asked?.intervals);
  execute({ type: 'answerAway', questionId: core.snapshot().away?.id ?? 0, answer: { kind: 'subtract' } });
  expect(spent()).toBe(10 * MINUTE);
});

test('a source turned off while it says “away” says so no more', async () => {
  const { core, execute, signs, pass } = working({ awayOnIdle: false });
  signs.left('locked');
  await pass(10 * 60);
  execute({ type: 'changeSettings', settings: { awayOnLock: false } });
  signs.back('locked');
  expect(core.snapshot().away).toBeNull();
});

test('a task that is never asked about runs on unasked', async () => {
  const { core, execute, taskId, signs, pass } = working({ awayOnIdle: false });
  execute({ type: 'setNeverAsk', taskId, neverAsk: true });
  signs.left('locked');
  await pass(60 * 60);
  signs.back('locked');
  expect(core.snapshot().away).toBeNull();
});

test('policy “stop”: what runs ends where the person left, once that is an absence', async () => {
  const { core, touch, pass, task } = working({ awayPolicy: 'stop' });
  await pass(60);
  touch();
  await pass(4 * 60);
  expect(task().running).not.toBeNull();
  await pass(90);
  expect(task()).toMatchObject({ running: null, timeSpent: MINUTE });
  expect(core.snapshot().undo).toMatchObject({ command: 'leave' });
});

test('policy “stop”: while only what is left alone runs, an absence writes nothing', async () => {
  for (const alone of ['never asked about', 'started by a script'] as const) {
    const app = openAway(manualClock(at(4, 18, 0)));
    const taskId = app.addTask('Meeting');
    app.execute({ type: 'changeSettings', settings: { awayPolicy: 'stop' } });
    app.execute({ type: 'setNeverAsk', taskId, neverAsk: alone === 'never asked about' });
    await app.pass(10);
    app.execute({ type: 'startTimer', taskId });
    await app.pass(10 * 60);
    const written = app.db.prepare('SELECT total_changes()').pluck();
    const before = written.get() as number;
    await app.pass(60);
    // Two signs of life.
    expect((written.get() as number) - before).toBeLessThanOrEqual(2);
    expect(app.core.snapshot().tasks.get(taskId)?.running).not.toBeNull();
  }
});

test('policy “stop”: sleep and shutdown end it at once, as the machine can do nothing later', async () => {
  for (const end of ['sleep', 'shutdown'] as const) {
    const { signs, pass, task } = working({ awayPolicy: 'stop' });
    await pass(120);
    if (end === 'sleep') signs.left('asleep');
    else signs.shutDown();
    expect(task()).toMatchObject({ running: null, timeSpent: 2 * MINUTE });
  }
});

test('what was started while nobody seemed to be there is left alone', async () => {
  const { core, execute, signs, pass } = working({ awayOnIdle: false, severalAtOnce: true });
  signs.left('locked');
  await pass(60);
  execute({ type: 'startTitle', title: 'From a script' });
  await pass(10 * 60);
  signs.back('locked');
  const { away, tasks } = core.snapshot();
  expect(away?.taskIds.map((id) => tasks.get(id)?.title)).toEqual(['Write']);
});

test('after a crash a short gap goes on silently, a long one is asked about since the last sign of life', async () => {
  const app = working({ awayOnIdle: false });
  await app.pass(95);
  let next = app.crash();
  app.clock.sleep(4 * MINUTE);
  const second = next();
  expect(second.core.snapshot().away).toBeNull();
  next = second.crash();
  app.clock.sleep(60 * MINUTE);
  const third = next();
  // The second start was a sign as well.
  expect(third.core.snapshot().away).toMatchObject({ why: 'ended', intervals: [{ start: at(4, 18, 5) + 35_000 }] });
});

test('a crash in an absence does not make it shorter', async () => {
  const app = working({ awayOnIdle: false });
  await app.pass(60);
  app.signs.left('locked');
  await app.pass(45 * 60);
  const next = app.crash();
  app.clock.sleep(10 * 60 * MINUTE);
  const after = next();
  expect(after.core.snapshot().away).toMatchObject({ why: 'locked', intervals: [{ start: at(4, 18, 1) }] });
});

test('quit with policy “stop” and started long after: it ended when Stint did', async () => {
  const app = working({ awayPolicy: 'stop', awayOnIdle: false });
  await app.pass(100);
  app.quit();
  app.clock.sleep(60 * MINUTE);
  const again = openAway(app.clock, app.store);
  expect(again.core.snapshot().tasks.get(app.taskId)).toMatchObject({ running: null, timeSpent: 100_000 });
});
