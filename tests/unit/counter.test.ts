import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterOfSum, counterOver, elapsed, elapsedOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import { newTask } from '../support/simulatedTasks.ts';

const HOUR = 3_600_000;
const day = { date: '2026-05-04', start: 24 * HOUR, end: 48 * HOUR };

const times = fc.integer({ min: 0, max: 24 * HOUR });
const task = fc.record({ spentToday: times, before: times, startedAt: fc.option(times) }).map((one) => ({
  ...newTask(1, 'Write'),
  spentToday: one.spentToday,
  timeSpent: one.spentToday + one.before,
  // From the evening before on, until now at the latest.
  running: one.startedAt === null ? null : { id: 1, startedAt: day.start - HOUR + one.startedAt / 4, zone: 'UTC' },
}));
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
