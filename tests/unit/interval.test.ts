import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, intersection, subtract, totalLength, union } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';

/** Few instants, so that intervals often touch, lie within each other, or are empty. */
const instant = fc.integer({ min: 0, max: 30 });
const interval: fc.Arbitrary<Interval> = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const intervals = fc.array(interval, { maxLength: 8 });
const all = Array.from({ length: 31 }, (_none, at) => at);

/** The instants that intervals cover. */
const covered = (list: readonly Interval[]): number[] => all.filter((at) => list.some((one) => contains(one, at)));

test('a union covers what its parts cover, in order and without touching, and nothing is gained by a second one', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const joined = union(list);
      expect(covered(joined)).toEqual(covered(list));
      for (const [index, { start }] of joined.entries()) {
        if (index > 0) expect(start).toBeGreaterThan(joined[index - 1]?.end ?? start);
      }
      expect(union(joined)).toEqual(joined);
    }),
  );
});

test('a union is the same in whatever order and grouping', () => {
  fc.assert(
    fc.property(intervals, intervals, (one, other) => {
      expect(union([...other, ...one])).toEqual(union([...one, ...other]));
      expect(union([...union(one), ...other])).toEqual(union([...one, ...other]));
    }),
  );
});

test('an intersection lies within both', () => {
  fc.assert(
    fc.property(intervals, interval, (list, within) => {
      const common = intersection(list, within);
      expect(covered(common)).toEqual(covered(list).filter((at) => contains(within, at)));
      expect(common.every(({ start, end }) => start >= within.start && end <= within.end && start < end)).toBe(true);
      expect(totalLength(intersection([within], list[0] ?? within))).toBe(
        totalLength(intersection([list[0] ?? within], within)),
      );
    }),
  );
});

test('what is cut out and what is left are the whole', () => {
  fc.assert(
    fc.property(intervals, interval, (list, cut) => {
      const left = subtract(list, cut);
      expect(left.every(({ start, end }) => start < end)).toBe(true);
      expect(intersection(left, cut)).toEqual([]);
      expect(totalLength(left) + totalLength(intersection(list, cut))).toBe(totalLength(list));
      expect(covered([...left, ...intersection(list, cut)])).toEqual(covered(list));
    }),
  );
});

test('an interval without an end keeps none, and what is cut off by one does', () => {
  const endless = { start: 5, end: Infinity };
  expect(subtract([endless], { start: 7, end: 9 })).toEqual([
    { start: 5, end: 7 },
    { ...endless, start: 9 },
  ]);
  expect(subtract([{ start: 0, end: 9 }], endless)).toEqual([{ start: 0, end: 5 }]);
  expect(union([{ start: 0, end: 6 }, endless])).toEqual([{ start: 0, end: Infinity }]);
});
