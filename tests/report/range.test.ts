import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFSET_MAX, rangeUnits } from '#shared/model/report.ts';
import { addDays, isDate } from '#shared/time/date.ts';
import { datesOf, stepped } from '#shared/report/range.ts';

const today = '2026-03-04';

test.each([
  ['day', 0, '2026-03-04', '2026-03-04'],
  ['day', -1, '2026-03-03', '2026-03-03'],
  ['week', 0, '2026-03-02', '2026-03-08'],
  ['week', -1, '2026-02-23', '2026-03-01'],
  ['month', 0, '2026-03-01', '2026-03-31'],
  ['month', -1, '2026-02-01', '2026-02-28'],
  ['month', -15, '2024-12-01', '2024-12-31'],
  ['quarter', 0, '2026-01-01', '2026-03-31'],
  ['quarter', -1, '2025-10-01', '2025-12-31'],
  ['year', 0, '2026-01-01', '2026-12-31'],
  ['year', -1, '2025-01-01', '2025-12-31'],
  ['year', -150, '1876-01-01', '1876-12-31'],
] as const)('%s %i is %s to %s', (unit, offset, from, to) => {
  expect(datesOf({ kind: 'unit', unit, offset }, today, 1)).toEqual({ from, to });
});

test('a week begins on the day of the region', () => {
  expect(datesOf({ kind: 'unit', unit: 'week', offset: 0 }, today, 7)).toEqual({
    from: '2026-03-01',
    to: '2026-03-07',
  });
});

const anyUnit = fc
  .constantFrom(...rangeUnits)
  .chain((unit) =>
    fc
      .integer({ min: -OFFSET_MAX[unit], max: OFFSET_MAX[unit] - 1 })
      .map((offset) => ({ kind: 'unit' as const, unit, offset })),
  );

test('units follow each other without gaps', () => {
  fc.assert(
    fc.property(anyUnit, fc.integer({ min: 1, max: 7 }), (range, first) => {
      const [one, next] = [datesOf(range, today, first), datesOf(stepped(range, 1), today, first)];
      expect(next?.from).toBe(addDays(one?.to ?? '', 1));
      expect(isDate(one?.from ?? '') && isDate(next?.to ?? '')).toBe(true);
      expect(stepped(stepped(range, 1), -1)).toEqual(range);
    }),
  );
});

test('dates move by their own length, and all stays all', () => {
  const range = { kind: 'dates', from: '2026-02-20', to: '2026-03-01' } as const;
  expect(stepped(range, 1)).toEqual({ kind: 'dates', from: '2026-03-02', to: '2026-03-11' });
  expect(stepped(range, -1)).toEqual({ kind: 'dates', from: '2026-02-10', to: '2026-02-19' });
  expect(stepped({ kind: 'all' }, 1)).toEqual({ kind: 'all' });
});

test('a range stops where dates end', () => {
  const last = { kind: 'dates', from: '9000-01-01', to: '9999-12-30' } as const;
  expect(stepped(last, 1)).toEqual(last);
  const first = { kind: 'dates', from: '0001-01-01', to: '0900-01-01' } as const;
  expect(stepped(first, -1)).toEqual(first);
  const far = { kind: 'unit', unit: 'year', offset: OFFSET_MAX.year } as const;
  expect(stepped(far, 1)).toEqual(far);
});
