import { expect, test } from 'vitest';
import type { AwayAnswer } from '#shared/model/away.ts';
import type { Settings } from '#shared/settings/index.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { openAway } from '../support/openAway.ts';

// Which part of which entry is asked about.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type App = ReturnType<typeof openAway>;

function opened(settings: Partial<Settings> = {}): App {
  const app = openAway();
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false, ...settings } });
  return app;
}

const start = (app: App, title: string): void => void app.execute({ type: 'startTitle', title });
const taskOf = ({ core }: App, title: string) =>
  [...core.snapshot().tasks.values()].find((task) => task.title === title);
const spent = (app: App, title: string): number => {
  const task = taskOf(app, title);
  return task ? elapsed(counterOf(task), app.clock.now()) : Number.NaN;
};

/** Locked for so many minutes. */
async function lock(app: App, minutes: number): Promise<void> {
  app.signs.left('locked');
  await app.pass(minutes * 60);
  app.signs.back('locked');
}

function answer(app: App, chosen: AwayAnswer) {
  return app.execute({ type: 'answerAway', questionId: app.core.snapshot().away?.id ?? 0, answer: chosen });
}

test('started while the screen is locked, then 12 h asleep: the sleep is asked about, the lock before it is not', async () => {
  const app = opened();
  start(app, 'Write');
  await app.pass(60);
  app.signs.left('locked');
  await app.pass(10 * 60);
  start(app, 'From a phone');
  await app.pass(20 * 60);
  app.signs.left('asleep');
  app.clock.sleep(12 * HOUR);
  app.signs.back('asleep');
  await app.pass(60);
  app.signs.back('locked');
  answer(app, { kind: 'subtract' });
  expect(spent(app, 'Write')).toBe(MINUTE);
  expect(spent(app, 'From a phone')).toBe(20 * MINUTE);
});

test('with policy “stop” a task that was started while the screen was locked ends as the machine falls asleep', async () => {
  const app = opened({ awayPolicy: 'stop' });
  start(app, 'Write');
  app.signs.left('locked');
  await app.pass(60);
  start(app, 'From a phone');
  await app.pass(20 * 60);
  expect(taskOf(app, 'From a phone')?.running).not.toBeNull();
  app.signs.left('asleep');
  expect(taskOf(app, 'From a phone')).toMatchObject({ running: null, timeSpent: 20 * MINUTE });
});

test('started in an absence by a client, then a crash: asked about from the last heartbeat on', async () => {
  const app = opened();
  start(app, 'Write');
  app.signs.left('locked');
  await app.pass(60);
  start(app, 'From a phone');
  await app.pass(60);
  const next = app.crash();
  app.clock.sleep(12 * HOUR);
  const again = next();
  answer(again, { kind: 'subtract' });
  expect(spent(again, 'From a phone')).toBe(MINUTE);
});

test('“Assign to…” gives all of the time, however many entries lie in it, and once where they lie side by side', async () => {
  const app = opened({ severalAtOnce: true });
  start(app, 'Write');
  start(app, 'Read');
  app.signs.left('locked');
  await app.pass(10 * 60);
  app.execute({ type: 'pauseTimer', taskId: taskOf(app, 'Write')?.id ?? 0 });
  await app.pass(20 * 60);
  app.signs.back('locked');
  answer(app, { kind: 'give', title: 'Meeting' });
  expect(spent(app, 'Meeting')).toBe(30 * MINUTE);
  expect([spent(app, 'Write'), spent(app, 'Read')]).toEqual([0, 0]);
});

test('“Assign to…” of an entry that was split meanwhile gives both halves', async () => {
  const app = opened();
  start(app, 'Write');
  await app.pass(10 * 60);
  await lock(app, 30);
  const entryId = taskOf(app, 'Write')?.running?.id ?? 0;
  app.execute({ type: 'splitEntry', entryId, at: app.clock.now() - 10 * MINUTE });
  answer(app, { kind: 'give', title: 'Meeting' });
  expect(spent(app, 'Meeting')).toBe(30 * MINUTE);
  expect(spent(app, 'Write')).toBe(10 * MINUTE);
});

test('a question that grew cuts nothing out of entries that it did not ask about', async () => {
  const app = opened({ severalAtOnce: true });
  start(app, 'Write');
  start(app, 'Call');
  const call = taskOf(app, 'Call')?.id ?? 0;
  app.execute({ type: 'setNeverAsk', taskId: call, neverAsk: true });
  await lock(app, 30);
  app.execute({ type: 'setNeverAsk', taskId: call, neverAsk: false });
  await app.pass(10 * 60);
  await lock(app, 20);
  answer(app, { kind: 'subtract' });
  expect(spent(app, 'Write')).toBe(10 * MINUTE);
  expect(spent(app, 'Call')).toBe(40 * MINUTE);
});

test.each(['split', 'answer'] as const)(
  'a question that grew keeps that where a %s before it is undone or redone',
  async (what) => {
    const app = opened();
    start(app, 'Write');
    await app.pass(10 * 60);
    await lock(app, 30);
    const entryId = taskOf(app, 'Write')?.running?.id ?? 0;
    if (what === 'split') app.execute({ type: 'splitEntry', entryId, at: app.clock.now() - 5 * MINUTE });
    else {
      answer(app, { kind: 'keep' });
      app.execute({ type: 'undo' });
    }
    await app.pass(10 * 60);
    await lock(app, 20);
    app.execute({ type: what === 'split' ? 'undo' : 'redo' });
    answer(app, { kind: 'subtract' });
    expect(app.core.snapshot().away).toBeNull();
    // What was answered by “keep” was work.
    expect(spent(app, 'Write')).toBe((what === 'split' ? 20 : 50) * MINUTE);
  },
);

test('an entry that another edit trims while a question waits is asked about with all of its pieces', async () => {
  const app = opened();
  start(app, 'Write');
  await lock(app, 60);
  const now = app.clock.now();
  const taskId = app.addTask('Lunch');
  const lunch = { type: 'addEntry', taskId, startedAt: now - 40 * MINUTE, endedAt: now - 20 * MINUTE } as const;
  app.execute({ ...lunch, note: '', overlaps: 'trim' });
  answer(app, { kind: 'subtract' });
  expect(spent(app, 'Write')).toBe(0);
  expect(spent(app, 'Lunch')).toBe(20 * MINUTE);
});

test('a return that could not be stored is not taken for an absence after a later crash', async () => {
  const app = opened();
  start(app, 'Write');
  app.signs.left('locked');
  await app.pass(10 * 60);
  app.db.exec('PRAGMA query_only = ON');
  app.signs.back('locked');
  await app.pass(5);
  app.db.exec('PRAGMA query_only = OFF');
  // Three hours of real work, then the power fails.
  await app.pass(3 * 3600);
  const next = app.crash();
  app.clock.sleep(HOUR);
  const again = next();
  answer(again, { kind: 'subtract' });
  // But for what the last heartbeat leaves open.
  expect(3 * HOUR + 5000 - spent(again, 'Write')).toBeLessThanOrEqual(30_000);
});

test('an absence that is over is told by no later heartbeat, whether anything ran in it or was stopped in it', async () => {
  const app = opened();
  await lock(app, 30);
  start(app, 'Write');
  expect(app.store.heartbeat()?.away).toEqual([]);
  await app.pass(60);
  app.signs.left('locked');
  await app.pass(10 * 60);
  app.execute({ type: 'stopTimers' });
  await app.pass(10 * 60);
  app.signs.back('locked');
  expect(app.store.heartbeat()?.away).toEqual([]);
  answer(app, { kind: 'keep' });
  start(app, 'Read');
  const next = app.crash();
  app.clock.sleep(HOUR);
  const again = next();
  answer(again, { kind: 'subtract' });
  expect(spent(again, 'Write')).toBe(11 * MINUTE);
});
