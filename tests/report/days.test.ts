import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt } from '#shared/time/day.ts';
import { createDays } from '#shared/time/days.ts';

const zones = ['America/Havana', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', '+05:30', 'UTC'];
const HOUR = 3_600_000;

test('days found one after the other are those found one by one', () => {
  const start = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2027, 0, 1) });
  const steps = fc.array(fc.integer({ min: -40 * HOUR, max: 200 * HOUR }), { maxLength: 60 });
  const calendar = fc.record({ zone: fc.constantFrom(...zones), dayStartsAt: fc.constantFrom(0, 30, 240, 720) });
  fc.assert(
    fc.property(calendar, fc.oneof(start, fc.constant(Date.UTC(2011, 11, 25))), steps, (days, from, by) => {
      const dayOf = createDays(days);
      let at = from;
      for (const step of by) {
        at += step;
        expect(dayOf(at)).toEqual(dayAt(at, days));
      }
    }),
    { numRuns: 200 },
  );
});
