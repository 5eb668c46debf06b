import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, dayOf, hoursOf, wallTime } from '#shared/time/day.ts';
import { trackedTime, gaps, timeByDay, elapsedTime } from '#shared/model/trackedTime.ts';
import { manualClock } from '../support/manualClock.ts';
import { openCore } from '../support/openCore.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const zones = ['Asia/Kathmandu', 'Pacific/Apia', 'America/Havana', 'Australia/Lord_Howe', 'Europe/Berlin', 'UTC'];

const calendar = fc.record({ zone: fc.constantFrom(...zones), dayStartsAt: fc.constantFrom(0, 240, 720) });
/** Around where Samoa left out a whole day, and where clocks change. */
const start = fc.oneof(
  fc.integer({ min: Date.UTC(2011, 11, 28), max: Date.UTC(2012, 0, 2) }),
  fc.integer({ min: Date.UTC(2026, 2, 26), max: Date.UTC(2026, 3, 6) }),
  fc.integer({ min: Date.UTC(2026, 9, 2), max: Date.UTC(2026, 10, 3) }),
);
const entry = fc
  .tuple(start, fc.integer({ min: 1, max: 5 * 24 * HOUR }))
  .map(([startedAt, length]) => ({ startedAt, endedAt: startedAt + length }));

test('the days of an entry add up to it, in any zone', () => {
  fc.assert(
    fc.property(entry, calendar, (one, days) => {
      const shares = timeByDay(one, days, 0);
      expect(shares.reduce((total, { time }) => total + time, 0)).toBe(one.endedAt - one.startedAt);
      for (const [index, { day }] of shares.entries()) {
        expect(day.start).toBe(index === 0 ? day.start : shares[index - 1]?.day.end);
      }
    }),
    { numRuns: 500 },
  );
});

test('the tracked times of days in a row add up to the whole, and tracked time is never less than elapsed time', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), calendar, start, (entries, days, at) => {
      const first = dayAt(at, days);
      let [date, total] = [first, 0];
      for (let count = 0; count < 7; count++) {
        total += trackedTime(entries, date, 0);
        const wall = elapsedTime(entries, date, 0);
        expect(trackedTime(entries, date, 0)).toBeGreaterThanOrEqual(wall);
        expect(wall).toBeLessThanOrEqual(date.end - date.start);
        date = dayAt(date.end, days);
      }
      expect(trackedTime(entries, { start: first.start, end: date.start }, 0)).toBe(total);
    }),
  );
});

test('gaps and elapsed time fill what lies between the first start and the last end', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
      const range = { start: 0, end: Date.UTC(2100, 0) };
      const from = Math.min(...entries.map(({ startedAt }) => startedAt));
      const to = Math.max(...entries.map(({ endedAt }) => endedAt));
      const free = gaps(entries, range, 0, 1).reduce((sum, gap) => sum + gap.end - gap.start, 0);
      expect(free + elapsedTime(entries, range, 0)).toBe(to - from);
    }),
  );
});

test('entries without clock times overlap nothing: each counts in full, and fills no gap', () => {
  const some = fc.array(entry, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, some, start, fc.integer({ min: 1, max: 20 * 24 * HOUR }), (timed, others, from, length) => {
      const range = { start: from, end: from + length };
      const dayOnly = others.map((one) => ({ ...one, dayOnly: true }));
      const all = [...timed, ...dayOnly];
      expect(elapsedTime(all, range, 0)).toBe(elapsedTime(timed, range, 0) + trackedTime(others, range, 0));
      expect(gaps(all, range, 0, 1)).toEqual(gaps(timed, range, 0, 1));
    }),
  );
});

test('side by side counts twice as tracked and once as elapsed time', () => {
  const day = dayOf('2026-03-04', { zone: 'UTC', dayStartsAt: 0 });
  const entries = [
    { startedAt: day.start + HOUR, endedAt: day.start + 3 * HOUR },
    { startedAt: day.start + 2 * HOUR, endedAt: null },
  ];
  expect(trackedTime(entries, day, day.start + 4 * HOUR)).toBe(4 * HOUR);
  expect(elapsedTime(entries, day, day.start + 4 * HOUR)).toBe(3 * HOUR);
});

const berlin = { zone: 'Europe/Berlin', dayStartsAt: 0 };
const lengthOf = (date: string, days = berlin) => {
  const day = dayOf(date, days);
  return (day.end - day.start) / HOUR;
};

test('the day of the spring change has 23 hours, that of the autumn change 25, also from 4:00 on', () => {
  expect(['2026-03-28', '2026-03-29', '2026-03-30'].map((date) => lengthOf(date))).toEqual([24, 23, 24]);
  expect(['2026-10-24', '2026-10-25', '2026-10-26'].map((date) => lengthOf(date))).toEqual([24, 25, 24]);
  const late = { ...berlin, dayStartsAt: 240 };
  expect(['2026-03-28', '2026-03-29'].map((date) => lengthOf(date, late))).toEqual([23, 24]);
  expect(['2026-10-24', '2026-10-25'].map((date) => lengthOf(date, late))).toEqual([25, 24]);
  expect(lengthOf('2026-10-04', { zone: 'Australia/Lord_Howe', dayStartsAt: 0 })).toBe(23.5);
});

test('the hours of a day are those that its clocks show', () => {
  const shown = (date: string, zone: string, dayStartsAt = 0) => {
    const days = { zone, dayStartsAt };
    return hoursOf(dayOf(date, days), days).map((at) =>
      Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(at)),
    );
  };
  expect(shown('2026-03-29', 'Europe/Berlin').slice(0, 4)).toEqual([0, 1, 3, 4]);
  expect(shown('2026-10-25', 'Europe/Berlin').slice(0, 5)).toEqual([0, 1, 2, 2, 3]);
  expect(shown('2026-03-04', 'Europe/Berlin', 240)).toEqual([
    ...Array.from({ length: 20 }, (_hour, at) => at + 4),
    0,
    1,
    2,
    3,
  ]);
  expect(shown('2026-03-04', 'Asia/Kathmandu')).toHaveLength(24);
  // The clocks go back from 2:00 to 1:30 there, and show 2:00 only half an hour later.
  const howe = { zone: 'Australia/Lord_Howe', dayStartsAt: 0 };
  const [, one = 0, two = 0] = hoursOf(dayOf('2026-04-05', howe), howe);
  expect(two - one).toBe(1.5 * HOUR);
});

test('a day whose start the clocks skip begins as soon as they are past that', () => {
  const startOf = (date: string, zone: string, dayStartsAt: number) =>
    new Date(dayOf(date, { zone, dayStartsAt }).start).toISOString();
  // In Beirut midnight became 1:00; 2 a.m. became 3:00 in Berlin.
  const one = '2026-03-28T22:00:00.000Z';
  expect([0, 30, 59, 60].map((minutes) => startOf('2026-03-29', 'Asia/Beirut', minutes))).toEqual([one, one, one, one]);
  expect(startOf('2026-03-29', 'Asia/Beirut', 61)).toBe('2026-03-28T22:01:00.000Z');
  expect(startOf('2026-03-29', 'Europe/Berlin', 150)).toBe('2026-03-29T01:00:00.000Z');
});

test('a day begins at the first instant at which its clocks show that time or a later one', () => {
  const anyZone = fc.constantFrom(
    'Asia/Beirut',
    'Africa/Cairo',
    'America/Havana',
    'America/Asuncion',
    'Australia/Lord_Howe',
  );
  const anyDay = fc.integer({ min: Date.UTC(2000, 0) / (24 * HOUR), max: Date.UTC(2030, 0) / (24 * HOUR) });
  fc.assert(
    fc.property(anyZone, anyDay, fc.nat(720), (zone, at, dayStartsAt) => {
      const date = new Date(at * 24 * HOUR).toISOString().slice(0, 10);
      const day = dayOf(date, { zone, dayStartsAt });
      const shows = (instant: number) => {
        const wall = wallTime(instant, zone);
        return wall.date > date || (wall.date === date && wall.minutes >= dayStartsAt);
      };
      expect([shows(day.start), shows(day.start - 1)]).toEqual([true, false]);
    }),
    { numRuns: 2000 },
  );
});

test('noon of a date that the zone left out belongs to the day before', () => {
  const day = dayAt(Date.parse('2011-12-31T10:00+14:00'), { zone: 'Pacific/Apia', dayStartsAt: 720 });
  expect(day.date).toBe('2011-12-29');
});

test('before 4:00 work counts to the day before, where days start then', () => {
  const days = { ...berlin, dayStartsAt: 240 };
  expect(dayAt(Date.parse('2026-03-05T03:59+01:00'), days).date).toBe('2026-03-04');
  expect(dayAt(Date.parse('2026-03-05T04:00+01:00'), days).date).toBe('2026-03-05');
});

test('a run across midnight, the week and the month is stored once and shared out', () => {
  const clock = manualClock(Date.parse('2026-05-31T22:00Z'), 'UTC');
  const { core, execute, addTask, db } = openCore(clock);
  const taskId = addTask('Night shift');
  execute({ type: 'startTimer', taskId });
  clock.advance(4 * HOUR);
  execute({ type: 'stopTimers' });
  expect(db.prepare('SELECT count(*) AS count FROM time_entries').get()).toEqual({ count: 1 });
  const [one] = core.entriesOf(taskId).entries;
  const shares = timeByDay(one as never, core.snapshot().calendar, clock.now());
  // A Sunday, the last of May, and the Monday after it.
  expect(shares.map(({ day, time }) => [day.date, time])).toEqual([
    ['2026-05-31', 2 * HOUR],
    ['2026-06-01', 2 * HOUR],
  ]);
  expect(core.snapshot().tasks.get(taskId)?.spentToday).toBe(2 * HOUR);
});

test('a zone that changes while something runs moves the days and not the time', () => {
  const clock = manualClock(Date.parse('2026-03-04T22:30+01:00'), 'Europe/Berlin');
  const { core, execute, addTask } = openCore(clock);
  const taskId = addTask('Write on the plane');
  execute({ type: 'startTimer', taskId });
  clock.advance(HOUR);
  clock.travel('Asia/Kathmandu');
  core.tick(clock.now());
  const { calendar: days, tasks } = core.snapshot();
  expect(days.zone).toBe('Asia/Kathmandu');
  expect(clock.now() - (tasks.get(taskId)?.running?.startedAt ?? 0)).toBe(HOUR);
  expect(timeByDay(core.entriesOf(taskId).entries[0] as never, days, clock.now())).toMatchObject([
    { day: { date: '2026-03-05' }, time: HOUR },
  ]);
  // It keeps the zone it was started in.
  expect(core.entriesOf(taskId).entries[0]?.zone).toBe('Europe/Berlin');
});
