import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/time/date.ts';
import { instantsOf, wallTime } from '#shared/time/day.ts';
import { createLocalTime } from '#shared/time/localTime.ts';
import type { LocalInstants } from '#shared/time/localTime.ts';

const MINUTE = 60_000;
const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
  '+05:45',
];
const instants = (found: LocalInstants): number[] =>
  found.kind === 'repeated' ? [found.at, found.later] : found.kind === 'once' ? [found.at] : [];

const anyDate = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1975-01-01', days));
/** Dates around which clocks change somewhere. */
const changingDate = fc.constantFrom(
  ...[
    '2024-03-10',
    '2024-03-31',
    '2024-10-27',
    '2024-11-03',
    '2024-04-07',
    '2024-10-06',
    '2011-12-30',
    '2009-11-01',
    '2011-11-06',
  ].flatMap((date) => [-1, 0, 1].map((days) => addDays(date, days))),
);

test.each(zones)('in %s, a time stands for the instants at which the clocks show it', (zone) => {
  const localTime = createLocalTime(zone);
  fc.assert(
    fc.property(fc.oneof(anyDate, changingDate), fc.nat(1439), fc.nat(MINUTE - 1), (date, minutes, rest) => {
      const expected = instantsOf(date, minutes, zone);
      expect(instants(localTime(date, minutes * MINUTE))).toEqual(expected);
      expect(instants(localTime(date, minutes * MINUTE + rest))).toEqual(expected.map((at) => at + rest));
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['Europe/Berlin', '2024-03-31', 150, '2024-03-31T01:00Z'],
  ['Australia/Lord_Howe', '2024-10-06', 135, '2024-10-05T15:30Z'],
  ['Pacific/Apia', '2011-12-30', 720, '2011-12-30T10:00Z'],
])('in %s, %s at minute %i is skipped, and the clocks go on right after the gap', (zone, date, minutes, after) => {
  expect(createLocalTime(zone)(date, minutes * MINUTE)).toEqual({ kind: 'skipped', at: Date.parse(after) });
});

test('offsets with seconds are exact', () => {
  const at = Date.parse('1971-06-01T12:44:30Z');
  expect(wallTime(at, 'Africa/Monrovia').offset).toBe('-00:44:30');
  expect(createLocalTime('Africa/Monrovia')('1971-06-01', 12 * 60 * MINUTE)).toEqual({ kind: 'once', at });
});

test('what is no date or no zone is an error', () => {
  expect(() => createLocalTime('UTC')('2024-02-30', 0)).toThrow(RangeError);
  expect(() => createLocalTime('No/Where')('2024-02-03', 0)).toThrow(RangeError);
});

test('a hundred thousand times over twenty years take a moment', () => {
  const localTime = createLocalTime('Europe/Berlin');
  const began = performance.now();
  for (let row = 0; row < 100_000; row++) localTime(addDays('2005-01-01', row % 7300), (row % 1440) * MINUTE);
  expect(performance.now() - began).toBeLessThan(5000);
});
