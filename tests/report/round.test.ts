import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RATE_MAX } from '#shared/model/rate.ts';
import { amountOf } from '#shared/report/amount.ts';
import { figuresAt, share } from '#shared/report/figures.ts';
import { rounderOf } from '#shared/report/round.ts';
import { anyRounding } from '../support/anyReport.ts';

const MINUTE = 60_000;
const anyTime = fc.oneof(fc.integer({ min: 0, max: 100 * 60 * MINUTE }), fc.integer({ min: 0, max: 2 ** 45 }));

test('rounding twice changes nothing, keeps the order, and moves a time by less than a step in its direction', () => {
  fc.assert(
    fc.property(anyRounding, anyTime, anyTime, (rounding, one, other) => {
      const round = rounderOf(rounding);
      expect(round(round(one))).toBe(round(one));
      if (one <= other) expect(round(one)).toBeLessThanOrEqual(round(other));
      fc.pre(rounding.mode !== 'none');
      const step = rounding.minutes * MINUTE;
      const moved = round(one) - one;
      expect(round(one) % step).toBe(0);
      if (rounding.mode === 'up') expect(moved >= 0 && moved < step).toBe(true);
      if (rounding.mode === 'down') expect(moved <= 0 && moved > -step).toBe(true);
      if (rounding.mode === 'nearest') expect(moved > -step / 2 && moved <= step / 2).toBe(true);
    }),
  );
});

test('without rounding, times stay', () => {
  expect(rounderOf({ mode: 'none' })(123)).toBe(123);
});

test('an amount is exact, and rounded half up once', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 0, max: RATE_MAX }), (time, perHour) => {
      const doubled = 2n * BigInt(time) * BigInt(perHour);
      fc.pre(doubled / 7_200_000n < 2n ** 53n);
      expect(BigInt(amountOf(time, perHour))).toBe((doubled + 3_600_000n) / 7_200_000n);
    }),
    { numRuns: 2000 },
  );
  expect(amountOf(30 * MINUTE, 7501)).toBe(3751);
});

const figures = { tracked: 10, elapsed: 5, rounded: 20, billable: 20, amounts: { EUR: 1 }, entries: 2, running: 2 };

test('figures of a report grow with the timers that run', () => {
  expect(figuresAt(figures, 1000, 1003)).toEqual({ ...figures, tracked: 16, elapsed: 8 });
  expect(figuresAt({ ...figures, running: 0 }, 1000, 1003)).toEqual({ ...figures, running: 0 });
  expect(figuresAt(figures, 1000, 900)).toEqual(figures);
});

test('a share is that of the rounded time', () => {
  expect(share({ ...figures, rounded: 5 }, figures)).toBe(0.25);
  expect(share(figures, { ...figures, rounded: 0 })).toBe(0);
});
