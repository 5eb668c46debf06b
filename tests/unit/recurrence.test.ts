import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/time/date.ts';
import { daily, nextOccurrence, parseRecurrence, printRecurrence } from '#shared/time/recurrence.ts';
import type { Recurrence } from '#shared/time/recurrence.ts';

const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-12-20', days));
const interval = fc.integer({ min: 1, max: 5 });
const weekday = fc.integer({ min: 1, max: 7 });
const nth = fc.constantFrom(null, 1, 2, 3, 4, 5, -1, -2);
const days = fc.uniqueArray(
  weekday.map((one) => ({ weekday: one, nth: null })),
  { selector: (one) => one.weekday, maxLength: 4 },
);
const nthDays = fc.uniqueArray(fc.record({ weekday, nth }), {
  selector: (one) => `${one.weekday} ${one.nth}`,
  maxLength: 2,
});
const monthDays = fc.uniqueArray(fc.constantFrom(1, 2, 15, 28, 29, 30, 31, -1, -2, -31), { maxLength: 3 });
const ends = fc.oneof(
  fc.constant({ count: null, until: null }),
  fc.integer({ min: 1, max: 20 }).map((count) => ({ count, until: null })),
  date.map((until) => ({ count: null, until })),
);

const byDays = (one: { weekday: number; nth: number | null }, other: typeof one) =>
  one.weekday - other.weekday || (one.nth ?? 0) - (other.nth ?? 0);

const body: fc.Arbitrary<Pick<Recurrence, 'frequency' | 'weekdays' | 'monthDays'>> = fc.oneof(
  fc.record({ frequency: fc.constant('DAILY' as const), weekdays: days, monthDays: fc.constant([]) }),
  fc.record({ frequency: fc.constant('WEEKLY' as const), weekdays: days, monthDays: fc.constant([]) }),
  fc.record({ frequency: fc.constant('MONTHLY' as const), weekdays: nthDays, monthDays: fc.constant([]) }),
  fc.record({ frequency: fc.constant('MONTHLY' as const), weekdays: fc.constant([]), monthDays }),
  fc.record({ frequency: fc.constant('YEARLY' as const), weekdays: fc.constant([]), monthDays: fc.constant([]) }),
);

const rule: fc.Arbitrary<Recurrence> = fc.tuple(body, interval, ends).map(([one, every, end]) => {
  const weekdays = one.weekdays.toSorted(byDays);
  const own = { interval: every, weekdays, monthDays: one.monthDays.toSorted((a, b) => a - b) };
  return Object.assign({}, one, end, own);
});

/** The dates of a rule within twelve years of its start, by a library. */
function oracle(text: string, start: string): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
  const found: string[] = [];
  const end = addDays(start, 12 * 365);
  for (let next = iterator.next(); next && found.length < 60; next = iterator.next()) {
    if (next.toString() > end) break;
    found.push(next.toString());
  }
  return found;
}

/** The dates that follow the start, each the next of the one before, by the rule that goes on. */
function follow(of: Recurrence, start: string, many: number): string[] {
  const found = [start];
  let at = nextOccurrence(of, start, start);
  while (at && found.length < many) {
    found.push(at.date);
    at = nextOccurrence(at.rule, at.date, at.date);
  }
  return found;
}

test('a rule is printed as it is parsed', () => {
  fc.assert(
    fc.property(rule, (one) => {
      expect(parseRecurrence(printRecurrence(one))).toEqual(one);
    }),
  );
});

test('dates are those that another implementation of the standard finds', () => {
  fc.assert(
    fc.property(rule, date, (one, from) => {
      // The standard leaves open what a first date is that is none of the rule.
      const [start] = oracle(printRecurrence({ ...one, count: null, until: null }), from);
      // It takes the day after 28 February for 29 February, which the standard leaves out.
      fc.pre(start !== undefined && !(one.frequency === 'YEARLY' && start.endsWith('02-29')));
      const expected = oracle(printRecurrence(one), start);
      const end = addDays(start, 12 * 365);
      const own = follow(one, start, Math.max(1, expected.length) + 1).filter((at) => at <= end);
      const until = one.until ?? end;
      expect(own.slice(0, Math.max(1, expected.length))).toEqual(until < start ? [start] : expected);
    }),
    { numRuns: 1000 },
  );
});

test('the next date after a later one is the first of the series that is later, with what is left of the count', () => {
  fc.assert(
    fc.property(rule, date, fc.integer({ min: 0, max: 800 }), (one, start, later) => {
      const series = follow(one, start, 900);
      const after = addDays(start, later);
      const next = nextOccurrence(one, start, after);
      const place = series.findIndex((at) => at > after);
      const reachable = daysBetween(start, series.at(-1) ?? start) > later || series.length < 900;
      fc.pre(reachable);
      // Weeks and months count from the first date, also where none of their days follows it.
      expect(next?.date ?? null).toBe(series[place] ?? null);
      if (next && one.count !== null) expect(next.rule.count).toBe(one.count - place);
    }),
  );
});

test.each([
  'FREQ=HOURLY',
  'FREQ=DAILY;BYHOUR=9',
  'FREQ=WEEKLY;BYDAY=2MO',
  'FREQ=MONTHLY;BYDAY=XX',
  'FREQ=MONTHLY;BYMONTHDAY=0',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=YEARLY;BYMONTHDAY=3',
  'FREQ=DAILY;COUNT=3;UNTIL=20260101',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;INTERVAL=1000',
  'FREQ=DAILY;UNTIL=20260230',
  'FREQ=DAILY;FREQ=DAILY',
  'FREQ=DAILY;WKST=SU',
  'FREQ=DAILY=1',
  'INTERVAL=2',
  'constructor=1;FREQ=DAILY',
  '',
])('%s is refused', (text) => expect(parseRecurrence(text)).toBeNull());

test('a pasted rule is understood', () => {
  expect(parseRecurrence(' rrule:freq=daily;until=20261231T235959Z;wkst=mo')).toEqual({
    ...daily,
    until: '2026-12-31',
  });
});

test('a rule that never comes about ends', () => {
  const never = parseRecurrence('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30');
  expect(never && nextOccurrence(never, '2026-02-01', '2026-02-01')).toBeNull();
  const everyDay = parseRecurrence('FREQ=DAILY');
  expect(everyDay && nextOccurrence(everyDay, '0001-01-01', '2026-03-04')?.date).toBe('2026-03-05');
  expect(everyDay && nextOccurrence(everyDay, '9999-12-30', '9999-12-30')).toBeNull();
});
