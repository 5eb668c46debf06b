import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '#shared/time/date.ts';
import { wallTime } from '#shared/time/day.ts';
import { isQuiet } from '#shared/settings/quietHours.ts';
import { idleReminderAt } from '../../src/main/features/reminders/idleReminder.ts';
import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import { createReminders } from '../../src/main/features/reminders/reminders.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Wednesday, 4 March 2026. */
const at = (hours: number, minutes = 0) => Date.UTC(2026, 2, 4, hours, minutes);

/** An app at a Wednesday's 9:00 UTC whose person was idle for `idle.ms`. */
function reminding(settings: Partial<Settings>, start = at(9), opened = openCore(manualClock(start))) {
  const { core, clock, store, execute } = opened;
  execute({ type: 'changeSettings', settings });
  const idle = { ms: 0 };
  const said: string[] = [];
  const turnOff: (() => void)[] = [];
  const reminders = createReminders(
    core,
    store,
    clock,
    () => Promise.resolve(idle.ms),
    ({ code }, off) => {
      said.push(code);
      turnOff.push(off);
    },
  );
  const ticker = createTicker({ clock, emit: core.tick, check: core.check });
  const parts = [reminders, ticker].map(core.subscribe);
  /** Lets minutes pass, with what each starts. */
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      clock.advance(MINUTE);
      await new Promise(setImmediate);
    }
  };
  const codes = () => core.snapshot().environment.notices.map(({ code }) => code);
  return { ...opened, said, turnOff, idle, pass, codes, end: () => parts.forEach((part) => part.dispose()) };
}

test('with the reminder off, nothing is waited for', () => {
  const { clock } = reminding({});
  expect(clock.pending()).toBe(0);
});

test('nothing runs in working time: said once, after so many minutes, and again after the next stretch', async () => {
  const { said, pass, codes, addTask, execute, clock } = reminding({ remindIdle: true });
  expect(clock.pending()).toBe(1);
  await pass(9);
  expect(said).toEqual([]);
  await pass(60);
  expect(said).toEqual(['reminder-idle']);
  expect(codes()).toEqual(['reminder-idle']);
  execute({ type: 'startTimer', taskId: addTask('Write') });
  expect(codes()).toEqual([]);
  execute({ type: 'stopTimers' });
  await pass(11);
  expect(said).toHaveLength(2);
});

test('turned off in its own notification, it is gone from the window and never said again', async () => {
  const { core, said, turnOff, pass, codes, clock, execute, addTask } = reminding({ remindIdle: true });
  await pass(10);
  turnOff[0]?.();
  expect([core.snapshot().settings.remindIdle, codes()]).toEqual([false, []]);
  execute({ type: 'startTimer', taskId: addTask('Write') });
  execute({ type: 'stopTimers' });
  await pass(60);
  expect([said.length, clock.pending()]).toEqual([1, 0]);
});

test('to a person who is away nothing is said until they are back', async () => {
  const { said, pass, idle } = reminding({ remindIdle: true });
  idle.ms = HOUR;
  await pass(45);
  expect(said).toEqual([]);
  idle.ms = 0;
  await pass(10);
  expect(said).toHaveLength(1);
});

test('after a night that was slept through, the working day begins with its own ten minutes', async () => {
  const { said, pass, clock } = reminding({ remindIdle: true }, at(17, 55));
  clock.sleep(15 * HOUR + 4 * MINUTE);
  await pass(1);
  expect(said).toEqual([]);
  await pass(10);
  expect(said).toEqual(['reminder-idle']);
});

test('a long stretch is said once, over a restart, not in quiet hours', async () => {
  const quiet = { remindLong: true, remindLongHours: 1, quietHours: true, quietFrom: 9 * 60, quietTo: 11 * 60 };
  const first = reminding(quiet);
  first.execute({ type: 'startTimer', taskId: first.addTask('Write') });
  await first.pass(119);
  expect(first.said).toEqual([]);
  await first.pass(2);
  expect(first.said).toEqual(['reminder-long']);
  first.end();
  const second = reminding(quiet, 0, openCore(first.clock, { ...first.store, db: first.db }));
  await second.pass(30);
  expect(second.said).toEqual([]);
});

test('whenever it is due, it is working time, not quiet, and so many minutes of it have passed', () => {
  const minutes = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
  const anySettings = fc.record({
    workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    workFrom: minutes,
    workTo: minutes,
    remindIdleAfter: fc.constantFrom(5, 30),
    quietHours: fc.boolean(),
    quietFrom: minutes,
    quietTo: minutes,
  });
  const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(anySettings, fc.constantFrom(...zones), fc.integer({ min: 0, max: 1e6 }), (some, zone, minute) => {
      const settings = { ...defaultSettings, ...some };
      const now = at(9) + minute * MINUTE;
      const since = now - 3 * MINUTE;
      const due = idleReminderAt(settings, zone, since, now);
      if (due === null) return;
      expect(due).toBeGreaterThanOrEqual(since + some.remindIdleAfter * MINUTE);
      expect(isQuiet(settings, due, zone)).toBe(false);
      const { date, minutes: shown } = wallTime(due, zone);
      const spans = some.workTo <= some.workFrom;
      const inDay = shown >= some.workFrom && (spans || shown < some.workTo);
      const afterMidnight = spans && shown < some.workTo;
      const day = weekdayOf(date);
      const dayBefore = ((day + 5) % 7) + 1;
      // Where the clocks skip an end, the hour after it stands for it.
      const isSkipped = [some.workFrom, some.workTo].some((edge) => Math.abs(edge - shown) <= 60);
      const isWork = (inDay && some.workDays.includes(day)) || (afterMidnight && some.workDays.includes(dayBefore));
      expect(isWork || isSkipped).toBe(true);
    }),
    { numRuns: 500 },
  );
});
