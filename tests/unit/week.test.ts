import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, firstWeekday, weekdayOf } from '#shared/time/date.ts';
import { goalState } from '#shared/snapshot/goal.ts';
import { trackedTime, sharesOf } from '#shared/model/trackedTime.ts';
import { weekOf } from '#shared/time/week.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { openCore } from '../support/openCore.ts';

const HOUR = 3_600_000;
const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Pacific/Apia', 'Australia/Lord_Howe'];
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const anyCalendar = fc.record({ zone: fc.constantFrom(...zones), dayStartsAt: fc.integer({ min: 0, max: 720 }) });

test('a week holds its date, begins on its first day, and its days follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 7 }), anyCalendar, (date, first, calendar) => {
      const { days, start, end } = weekOf(date, first, calendar);
      expect(days.map((day) => day.date)).toContain(date);
      expect(days.map((day) => weekdayOf(day.date))).toEqual(
        [0, 1, 2, 3, 4, 5, 6].map((by) => ((first - 1 + by) % 7) + 1),
      );
      expect([start, ...days.map((day) => day.end)]).toEqual([...days.map((day) => day.start), end]);
    }),
  );
});

test('what tasks have in a week, and what its days have, is the same whole', () => {
  const anyEntry = fc
    .record({
      taskId: fc.integer({ min: 1, max: 4 }),
      from: fc.integer({ min: -50, max: 250 }),
      length: fc.integer({ min: 1, max: 40 }),
    })
    .map(
      ({ taskId, from, length }) => ({ taskId, startedAt: from * HOUR, endedAt: (from + length) * HOUR }) as TimeEntry,
    );
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 20 }), anyCalendar, (entries, calendar) => {
      const week = weekOf('1970-01-05', firstWeekday('en-US'), calendar);
      const now = 300 * HOUR;
      const whole = trackedTime(entries, week, now);
      const shares = sharesOf(entries, week, now).map((share) => trackedTime(share.entries, week, now));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(whole);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(week.days.reduce((sum, day) => sum + trackedTime(entries, day, now), 0)).toBe(whole);
    }),
  );
});

test('at the moment that was told, the goal is reached, and not a second before', () => {
  const anyDay = fc.record({
    goal: fc.integer({ min: 1, max: 600 }),
    tasks: fc.integer({ min: 1, max: 3 }),
    worked: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(anyDay, ({ goal, tasks, worked }) => {
      const { core, clock, addTask } = openCore();
      core.execute({ type: 'changeSettings', settings: { dailyGoal: goal, severalAtOnce: true } }, 'window');
      for (let i = 0; i < tasks; i++) core.execute({ type: 'startTimer', taskId: addTask(`Task ${i}`) }, 'window');
      clock.advance(worked * 60_000);
      const now = clock.now();
      const { left = 0, reachedAt = null } = goalState(core.snapshot(), now) ?? {};
      if (left === 0) {
        expect(worked * tasks).toBeGreaterThanOrEqual(goal);
      } else if (reachedAt === null) {
        expect(now + left / tasks).toBeGreaterThanOrEqual(core.snapshot().day.end);
      } else {
        expect(goalState(core.snapshot(), Math.ceil(reachedAt))?.left).toBe(0);
        expect(goalState(core.snapshot(), reachedAt - 1000)?.left).toBeGreaterThan(0);
      }
    }),
    { numRuns: 50 },
  );
});

test('without a goal, or with nothing running, no time is told', () => {
  const { core, clock } = openCore();
  expect(goalState(core.snapshot(), clock.now())).toBe(null);
  core.execute({ type: 'changeSettings', settings: { dailyGoal: 60 } }, 'window');
  expect(goalState(core.snapshot(), clock.now())).toMatchObject({ left: HOUR, reachedAt: null });
});
