import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterOfSum, counterOfToday, counterOver, elapsed, elapsedOver, totalToday } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import { Table } from '#shared/model/table.ts';
import { newTask } from '../support/simulatedTasks.ts';

const HOUR = 3_600_000;
const day = { date: '2026-05-04', start: 24 * HOUR, end: 48 * HOUR };

const times = fc.integer({ min: 0, max: 24 * HOUR });
/** A task with some time today and before, which runs from the evening before on, if it does. */
const taskOf = (spentToday: number, before: number, startedAt: number | null) => ({
  ...newTask(1, 'Write'),
  spentToday,
  timeSpent: spentToday + before,
  running: startedAt === null ? null : { id: 1, startedAt: day.start - HOUR + startedAt / 4, zone: 'UTC' },
});
const task = fc.tuple(times, times, fc.option(times)).map((one) => taskOf(...one));
/** While the day lasts, and after what runs has started. */
const now = fc.integer({ min: day.start + 6 * HOUR, max: day.end });
const span = fc.constantFrom<Span>('session', 'today', 'total');

test('one counter counts as a task does over a span, until its day ends', () => {
  fc.assert(
    fc.property(span, task, now, (over, one, at) => {
      expect(elapsed(counterOver(over, one, day), at)).toBe(elapsedOver(over, one, day, at));
    }),
  );
});

test('the counter of a sum counts as all of them do, and there is none where two run', () => {
  fc.assert(
    fc.property(span, fc.array(task), now, (over, tasks, at) => {
      const counters = tasks.map((one) => counterOver(over, one, day));
      const sum = counterOfSum(counters);
      if (tasks.filter(({ running }) => running).length > 1) expect(sum).toBeNull();
      else expect(sum && elapsed(sum, at)).toBe(tasks.reduce((all, one) => all + elapsedOver(over, one, day, at), 0));
    }),
  );
});

test('the counter of today counts as all tasks do', () => {
  fc.assert(
    fc.property(fc.array(task), now, (some, at) => {
      const tasks = Table.from(some.map((one, index) => ({ ...one, id: index + 1 })));
      const counter = counterOfToday(tasks, day);
      if (counter) expect(elapsed(counter, at)).toBe(totalToday(tasks, day, at));
      else expect(some.filter(({ running }) => running).length).toBeGreaterThan(1);
    }),
  );
});
