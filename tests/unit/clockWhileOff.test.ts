import { expect, test } from 'vitest';
import type { Settings } from '#shared/settings/index.ts';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import { openAway } from '../support/openAway.ts';

// The clock was set while Stint was off.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type App = ReturnType<typeof openAway>;

/** “Write” ran for half an hour when the power failed; “Read” beside it where two are wanted. */
async function poweredOff(settings: Partial<Settings> = {}, titles = ['Write']) {
  const app = openAway();
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false, severalAtOnce: true, ...settings } });
  for (const title of titles) app.execute({ type: 'startTitle', title });
  await app.pass(30 * 60);
  return { app, next: app.crash() };
}

/** The machine is off for so long, and its clock goes wrong by `set` meanwhile. */
function restart(
  { clock }: App,
  next: () => App,
  { off, set, reboot }: { off: number; set: number; reboot: boolean },
): App {
  clock.sleep(off);
  clock.set(clock.now() + set);
  if (reboot) clock.reboot();
  return next();
}

const spent = ({ core, clock }: App, id = 1): number => {
  const task = core.snapshot().tasks.get(id);
  return task ? elapsed(counterOf(task), clock.now()) : Number.NaN;
};

const entries = ({ core }: App) => core.entriesBetween({ start: 0, end: Date.UTC(2100, 0) });

const answer = (app: App, kind: 'keep' | 'subtract' | 'stop') =>
  app.execute({ type: 'answerAway', questionId: app.core.snapshot().away?.id ?? 0, answer: { kind } });

test.each([-DAY, DAY])('set by %i ms without a restart of the computer: the true time is asked about', async (set) => {
  const { app, next } = await poweredOff();
  const again = restart(app, next, { off: HOUR, set, reboot: false });
  const now = again.clock.now();
  expect(spent(again)).toBe(90 * MINUTE);
  expect(again.core.snapshot().away).toMatchObject({ why: 'ended', intervals: [{ start: now - HOUR, end: now }] });
  answer(again, 'subtract');
  expect(spent(again)).toBe(30 * MINUTE);
});

test('put back a day over a restart: the time it had stays, and is asked about once, without a length', async () => {
  const { app, next } = await poweredOff();
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot: true });
  expect(spent(again)).toBe(30 * MINUTE);
  expect(again.core.snapshot().away).toMatchObject({ why: 'clock' });
  await again.pass(60);
  expect(spent(again)).toBe(31 * MINUTE);
  const once = again.crash()();
  expect(once.core.snapshot().away?.parts).toEqual(again.core.snapshot().away?.parts);
  answer(once, 'keep');
  await once.pass(60);
  expect(spent(once)).toBe(32 * MINUTE);
  expect(once.core.snapshot().away).toBeNull();
});

test('stopped where Stint ended, though the clock was put back: no entry ends in the future, none is empty', async () => {
  const { app, next } = await poweredOff();
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot: true });
  await again.pass(60);
  answer(again, 'stop');
  expect(spent(again)).toBe(30 * MINUTE);
  expect(entries(again).every(({ endedAt }) => (endedAt ?? 0) <= again.clock.now())).toBe(true);
});

test('the hardware clock is behind at login, then NTP corrects it: the question gets its true length', async () => {
  const { app, next } = await poweredOff();
  const start = app.clock.now() - 30 * MINUTE;
  const again = restart(app, next, { off: 8 * HOUR, set: -DAY, reboot: true });
  const back = again.clock.now() + DAY;
  await again.pass(20);
  again.clock.set(again.clock.now() + DAY);
  await again.pass(1);
  expect(again.core.snapshot().away?.intervals).toEqual([{ start: start + 30 * MINUTE, end: back }]);
  expect(entries(again)).toMatchObject([{ startedAt: start, endedAt: null, clockStep: 0 }]);
  answer(again, 'subtract');
  expect(spent(again)).toBe(30 * MINUTE + 21 * SECOND);
  expect(entries(again)[0]).toMatchObject({ startedAt: start, endedAt: start + 30 * MINUTE });
});

test('the hardware clock is ahead at login, then NTP corrects it: the question gets its true length', async () => {
  const { app, next } = await poweredOff();
  const start = app.clock.now() - 30 * MINUTE;
  const again = restart(app, next, { off: HOUR, set: DAY, reboot: true });
  expect(spent(again)).toBe(30 * MINUTE + HOUR + DAY);
  await again.pass(20);
  again.clock.set(again.clock.now() - DAY);
  await again.pass(1);
  const until = again.clock.now() - 21 * SECOND;
  expect(again.core.snapshot().away?.intervals).toEqual([{ start: start + 30 * MINUTE, end: until }]);
  answer(again, 'subtract');
  expect(spent(again)).toBe(30 * MINUTE + 21 * SECOND);
});

test('a clock that is corrected in two steps comes to the same', async () => {
  const { app, next } = await poweredOff();
  const again = restart(app, next, { off: 8 * HOUR, set: -DAY, reboot: true });
  await again.pass(20);
  for (const step of [10 * HOUR, 14 * HOUR]) {
    again.clock.set(again.clock.now() + step);
    await again.pass(1);
  }
  answer(again, 'subtract');
  expect(spent(again)).toBe(30 * MINUTE + 22 * SECOND);
});

test('several at once: “stop all” makes nobody’s end another’s', async () => {
  const { app, next } = await poweredOff({ awayPolicy: 'keep' }, ['Write', 'Read']);
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot: true });
  await again.pass(60);
  again.execute({ type: 'stopTimers' });
  expect(spent(again, 1)).toBe(31 * MINUTE);
  expect(spent(again, 2)).toBe(31 * MINUTE);
  for (const { startedAt, endedAt } of entries(again)) {
    expect(endedAt).toBe(again.clock.now());
    expect((endedAt ?? 0) - startedAt).toBe(31 * MINUTE);
  }
});

test('policy “keep” counts the true time where it is known, and asks where it is not', async () => {
  const known = await poweredOff({ awayPolicy: 'keep' });
  const counted = restart(known.app, known.next, { off: HOUR, set: -DAY, reboot: false });
  expect(counted.core.snapshot().away).toBeNull();
  expect(spent(counted)).toBe(90 * MINUTE);
  const unknown = await poweredOff({ awayPolicy: 'keep' });
  const asked = restart(unknown.app, unknown.next, { off: HOUR, set: -DAY, reboot: true });
  expect(asked.core.snapshot().away).toMatchObject({ why: 'clock' });
  expect(spent(asked)).toBe(30 * MINUTE);
});

test.each([false, true])('policy “stop”, computer restarted: %s: it ends where Stint did', async (reboot) => {
  const { app, next } = await poweredOff({ awayPolicy: 'stop' });
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot });
  if (reboot) answer(again, 'stop');
  expect(again.core.snapshot().tasks.get(1)).toMatchObject({ running: null, timeSpent: 30 * MINUTE });
  expect(entries(again)[0]?.endedAt).toBeLessThanOrEqual(again.clock.now());
});

test('each entry that follows has the time it took', async () => {
  const { app, next } = await poweredOff({ severalAtOnce: false });
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot: true });
  for (const title of ['One', 'Two', 'Three']) {
    again.execute({ type: 'startTitle', title });
    await again.pass(60);
  }
  again.execute({ type: 'stopTimers' });
  const made = [...again.core.snapshot().tasks.values()].filter(({ title }) => title !== 'Write');
  expect(made.map(({ timeSpent }) => timeSpent)).toEqual([MINUTE, MINUTE, MINUTE]);
});

test('started on a disk that cannot be written, it is settled as soon as it can, by the same clocks', async () => {
  const { app, next } = await poweredOff();
  app.db.exec('PRAGMA query_only = ON');
  const again = restart(app, next, { off: HOUR, set: -DAY, reboot: false });
  await again.pass(10);
  expect(again.core.snapshot().away).toBeNull();
  again.db.exec('PRAGMA query_only = OFF');
  await again.pass(1);
  const back = again.clock.now() - 11 * SECOND;
  expect(again.core.snapshot().away?.intervals).toEqual([{ start: back - HOUR, end: back }]);
});

for (const set of [-DAY, DAY]) {
  test.each(['pause', 'note', 'redo'] as const)(
    `the clock is off by ${set / HOUR} h at login and then corrected: undoing a %s from before that keeps the true time`,
    async (what) => {
      const { app, next } = await poweredOff({ severalAtOnce: false });
      const again = restart(app, next, { off: 15 * HOUR, set, reboot: true });
      // It takes a moment to start.
      await again.pass(1);
      again.execute({ type: 'startTitle', title: 'Call' });
      const call = () => [...again.core.snapshot().tasks.values()].find(({ title }) => title === 'Call');
      await again.pass(60);
      const running = call()?.running?.id ?? 0;
      if (what === 'note') again.execute({ type: 'changeEntry', entryId: running, fields: { note: 'Draft' } });
      else again.execute({ type: 'stopTimers' });
      if (what === 'redo') again.execute({ type: 'undo' });
      await again.pass(20);
      again.clock.set(again.clock.now() - set);
      await again.pass(5);
      again.execute({ type: what === 'redo' ? 'redo' : 'undo' });
      const task = call();
      expect(task?.running?.startedAt ?? 0).toBeLessThanOrEqual(again.clock.now());
      const known = task ? elapsed(counterOf(task), again.clock.now()) / SECOND : Number.NaN;
      // A pause that is redone was a pause after a minute.
      expect(known).toBeCloseTo(what === 'redo' ? 60 : 85, 0);
    },
  );
}

test('a gap of unknown length is asked about although the screen was locked a moment before the start', async () => {
  const app = openAway();
  app.execute({ type: 'changeSettings', settings: { awayOnIdle: false } });
  app.execute({ type: 'addTasks', tasks: [{ title: 'Write' }] });
  app.signs.left('locked');
  app.clock.advance(500);
  app.execute({ type: 'startTimer', taskId: 1 });
  const again = restart(app, app.crash(), { off: SECOND, set: -4 * SECOND, reboot: true });
  expect(again.core.snapshot().away).toMatchObject({ why: 'clock' });
  again.clock.set(again.clock.now() + 5500);
  again.core.refresh();
  // By the corrected clock it was two and a half seconds.
  const [part] = again.core.snapshot().away?.parts ?? [];
  expect((part?.end ?? 0) - (part?.start ?? 0)).toBe(2500);
});
