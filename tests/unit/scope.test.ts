import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAhead, isInScope, periodOf } from '#shared/model/scope.ts';
import { plainDetails } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import { settingsSchema } from '#shared/settings/schema.ts';
import { addDays, weekdayOf } from '#shared/time/date.ts';
import { dayOf } from '#shared/time/day.ts';

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => dayOf(addDays('1990-01-01', days), { zone: 'UTC', dayStartsAt: 0 }));
const away = fc.option(fc.integer({ min: -60, max: 400 }));

/** A task on a day, due and planned a number of days from it. */
const onDay = fc
  .record({
    today: day,
    due: away,
    planned: away,
    time: fc.constantFrom('', 'T14:30'),
    spentToday: fc.constantFrom(0, 5000),
    isRunning: fc.boolean(),
    state: fc.constantFrom('open' as const, 'done' as const),
  })
  .map(({ today, due, planned, time, spentToday, isRunning, state }) => {
    const task: Task = {
      ...plainDetails,
      id: 1,
      title: 'One',
      state,
      position: 'a0',
      createdAt: 0,
      doneAt: null,
      neverAsk: false,
      timeSpent: 0,
      spentToday,
      lastEndedAt: null,
      pausedIn: null,
      running: isRunning ? { id: 1, startedAt: 0, zone: 'UTC' } : null,
      due: due === null ? null : addDays(today.date, due),
      planned: planned === null ? null : addDays(today.date, planned) + time,
    };
    return { today, task };
  });

test('an open task that is due or planned belongs to today or upcoming, one of them unless two things speak for it', () => {
  fc.assert(
    fc.property(onDay, ({ today, task }) => {
      const [isToday, isUpcoming] = [isInScope('today', task, today), isInScope('upcoming', task, today)];
      expect(isInScope('all', task, today)).toBe(true);
      const hasDate = task.due !== null || task.planned !== null;
      const isWorkedOn = task.running !== null || task.spentToday > 0;
      if (task.state === 'open' && hasDate) expect(isToday || isUpcoming).toBe(true);
      if (!hasDate) expect([isToday, isUpcoming]).toEqual([isWorkedOn, false]);
      const hasBothDates = task.due !== null && task.planned !== null;
      if (isToday && isUpcoming) expect(isWorkedOn || hasBothDates).toBe(true);
      if (task.state === 'done') expect(isUpcoming).toBe(false);
    }),
  );
});

test('a period ahead holds the next date of its task, and periods neither overlap nor leave a gap', () => {
  fc.assert(
    fc.property(onDay, ({ today, task }) => {
      const period = periodOf(task, today);
      const date = dateAhead(task, today);
      expect(period === null).toBe(date === null);
      if (period === null || date === null) return;
      expect(period.from <= date && date <= period.to).toBe(true);
      expect(period.from > today.date).toBe(true);
      if (period.unit === 'week') expect(weekdayOf(period.to)).toBe(7);
      const at = (due: string) => periodOf({ ...task, due, planned: null }, today);
      expect(at(period.from)).toEqual(period);
      expect(at(period.to)).toEqual(period);
      expect(at(addDays(period.to, 1))?.from).toBe(addDays(period.to, 1));
    }),
  );
});

test('a view that an older version saved shows all tasks, and in the order it had', () => {
  const view = { project: null, tag: null, group: 'none', sort: 'manual' };
  const read = settingsSchema.partial().parse({ savedViews: [{ name: 'Mine', view }] });
  expect(read.savedViews).toEqual([{ name: 'Mine', view: { ...view, scope: 'all', reversed: false } }]);
});
