import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHours } from '#shared/format/duration.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { parseClockTime } from '#shared/parse/clockTime.ts';
import { parseDuration } from '#shared/parse/duration.ts';
import { endOf, startOf, timesOf } from '#shared/parse/entryTimes.ts';
import type { EntryTimes } from '#shared/parse/entryTimes.ts';

const MINUTE = 60_000;

test.each([
  ['9', '9:00'],
  ['09', '9:00'],
  ['0', '0:00'],
  ['9:15', '9:15'],
  ['915', '9:15'],
  ['0915', '9:15'],
  ['9.15', '9:15'],
  ['9,15', '9:15'],
  ['21:40', '21:40'],
  ['2140', '21:40'],
  ['9pm', '21:00'],
  ['9:15 am', '9:15'],
  ['9:15 A.M.', '9:15'],
  ['12am', '0:00'],
  ['12:30pm', '12:30'],
  [' 23:59 ', '23:59'],
])('the time “%s” is %s', (text, printed) => {
  const time = parseClockTime(text);
  expect(time.ok && time.value.kind === 'shown' && formatHours(time.value.minutes * MINUTE)).toBe(printed);
});

test.each([
  ['now', 0],
  ['NOW', 0],
  ['сейчас', 0],
  ['-20m', 20],
  ['−20', 20],
  ['- 1h30', 90],
  ['-1ч', 60],
])('“%s” is a time %i minutes ago', (text, minutes) => {
  expect(parseClockTime(text)).toEqual({ ok: true, value: { kind: 'ago', ms: minutes * MINUTE } });
});

test.each([
  ['', 'time-empty'],
  ['  ', 'time-empty'],
  ['soon', 'time-unclear'],
  ['9:1', 'time-unclear'],
  ['9:15:30', 'time-unclear'],
  ['-soon', 'time-unclear'],
  ['24', 'time-hour'],
  ['25:00', 'time-hour'],
  ['13pm', 'time-hour'],
  ['0am', 'time-hour'],
  ['9:60', 'time-minute'],
  ['999', 'time-minute'],
])('the time “%s” is not understood: %s', (text, code) => {
  expect(parseClockTime(text)).toEqual({ ok: false, code });
});

test.each([
  ['1h30', 90],
  ['1h30m', 90],
  ['1 h 30 min', 90],
  ['90m', 90],
  ['90 minutes', 90],
  ['1:30', 90],
  ['1,5h', 90],
  ['1.5h', 90],
  ['.5h', 30],
  ['2h', 120],
  ['45', 45],
  ['0', 0],
  ['1ч30', 90],
  ['90м', 90],
  ['1 ч 30 мин', 90],
  ['1,5 ч', 90],
  ['2 часа', 120],
  ['100:00', 6000],
])('the duration “%s” is %i minutes', (text, minutes) => {
  expect(parseDuration(text)).toEqual({ ok: true, value: minutes * MINUTE });
});

test.each([
  ['', 'duration-empty'],
  ['long', 'duration-unclear'],
  ['1.5', 'duration-unclear'],
  ['-5', 'duration-unclear'],
  ['1:5', 'duration-unclear'],
  ['1:75', 'duration-minute'],
  ['1h75', 'duration-minute'],
  ['99999999', 'duration-unclear'],
])('the duration “%s” is not understood: %s', (text, code) => {
  expect(parseDuration(text)).toEqual({ ok: false, code });
});

test('what is printed is read back: times and durations of whole minutes', () => {
  fc.assert(
    fc.property(fc.nat(1439), fc.nat(9999 * 60), (minutes, length) => {
      expect(parseClockTime(formatHours(minutes * MINUTE))).toEqual({ ok: true, value: { kind: 'shown', minutes } });
      expect(parseDuration(formatHours(length * MINUTE))).toEqual({ ok: true, value: length * MINUTE });
    }),
  );
});

test('any text is read or refused with a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [parseClockTime(text), parseDuration(text)]) expect(read).toHaveProperty('ok');
    }),
  );
});

const berlin = {
  calendar: { zone: 'Europe/Berlin', dayStartsAt: 0 },
  region: 'en-GB',
  now: Date.UTC(2026, 2, 4, 12),
  mayRun: false,
};
const at = (text: string) => Date.parse(text);

/** Fields as somebody typed them. */
const typed = (date: string, start: string, end: string, by: EntryTimes['by'] = 'end', later = false): EntryTimes => ({
  date,
  exactOn: date,
  start: { text: start, exact: null, later },
  end: { text: end, exact: null, later },
  duration: by === 'duration' ? end : '',
  by,
});

const read = (times: EntryTimes, reading = berlin) => {
  const [start, end] = [startOf(times, reading), endOf(times, reading)];
  return [start.ok ? start.value.at : start.code, end.ok ? (end.value?.at ?? null) : end.code];
};

test('fields nobody touched keep their seconds', () => {
  const [start, end] = [at('2026-03-04T09:15:23.456+01:00'), at('2026-03-04T10:00:01+01:00')];
  expect(read(timesOf(start, end, berlin))).toEqual([start, end]);
});

test('on another date what nobody typed keeps its time of day, and the entry its length, to the millisecond', () => {
  const [start, end] = [at('2026-03-04T09:15:23.456+01:00'), at('2026-03-05T11:15:24.789+01:00')];
  const on = (date: string, times = timesOf(start, end, berlin)) => read({ ...times, date });
  expect(on('2026-03-10')).toEqual([at('2026-03-10T09:15:23.456+01:00'), at('2026-03-11T11:15:24.789+01:00')]);
  // The night of the spring change is an hour shorter, the entry is not.
  expect(on('2026-03-28')).toEqual([at('2026-03-28T09:15:23.456+01:00'), at('2026-03-29T12:15:24.789+02:00')]);
  expect(on('')).toEqual(['date-empty', 'date-empty']);
  const moved = { ...timesOf(start, end, berlin), start: { text: '8', exact: null, later: false } };
  expect(on('2026-03-10', moved)).toEqual([at('2026-03-10T08:00+01:00'), at('2026-03-11T11:15:24.789+01:00')]);
  const skipped = timesOf(at('2026-03-04T02:30:01+01:00'), end, berlin);
  expect(on('2026-03-29', skipped)[0]).toBe('time-skipped');
});

test('where days begin at 4:00, a time before that is of the night at the end of the day that is shown', () => {
  const late = { ...berlin, calendar: { zone: 'Europe/Berlin', dayStartsAt: 240 }, now: at('2026-03-05T02:00+01:00') };
  expect(read(typed('2026-03-04', '3', '3:30'), late)).toEqual([
    at('2026-03-05T03:00+01:00'),
    at('2026-03-05T03:30+01:00'),
  ]);
  expect(read(typed('2026-03-04', '23:30', '0:15'), late)).toEqual([
    at('2026-03-04T23:30+01:00'),
    at('2026-03-05T00:15+01:00'),
  ]);
  expect(read(typed('2026-03-04', '3:30', '5'), late)[1]).toBe(at('2026-03-05T05:00+01:00'));
  const night = timesOf(at('2026-03-05T01:30+01:00'), at('2026-03-05T02:00+01:00'), late);
  expect(night.date).toBe('2026-03-04');
  expect(read({ ...night, date: '2026-03-06' }, late)[0]).toBe(at('2026-03-07T01:30+01:00'));
  expect(read(typed('2026-03-04', '1:30', ''), { ...late, mayRun: true })[0]).toBe(at('2026-03-05T01:30+01:00'));
});

test('an end before the start lies on the next day; in the minute of the start it does not', () => {
  expect(read(typed('2026-03-04', '23:30', '0:15'))).toEqual([
    at('2026-03-04T23:30+01:00'),
    at('2026-03-05T00:15+01:00'),
  ]);
  const nine = at('2026-03-04T09:00+01:00');
  expect(read(typed('2026-03-04', '9', '9:00'))).toEqual([nine, nine]);
});

test('a duration decides about the end where it was typed last', () => {
  expect(read(typed('2026-03-04', '9', '1h30', 'duration'))).toEqual([
    at('2026-03-04T09:00+01:00'),
    at('2026-03-04T10:30+01:00'),
  ]);
  expect(read(typed('2026-03-04', '9', 'long', 'duration'))[1]).toBe('duration-unclear');
});

test('what runs past midnight can start in the evening before, and nothing else is taken for that', () => {
  const reading = { ...berlin, now: at('2026-03-04T00:20+01:00'), mayRun: true };
  const start = (text: string, over: Partial<typeof reading> = {}) =>
    read(typed('2026-03-04', text, ''), { ...reading, ...over })[0];
  expect(start('23:50')).toBe(at('2026-03-03T23:50+01:00'));
  expect(start('0:10')).toBe(at('2026-03-04T00:10+01:00'));
  expect(start('0:21')).toBe(at('2026-03-04T00:21+01:00'));
  expect(start('23:50', { mayRun: false })).toBe(at('2026-03-04T23:50+01:00'));
});

test('times relative to now are instants', () => {
  expect(read(typed('2026-03-04', '-20m', 'now'))).toEqual([berlin.now - 20 * MINUTE, berlin.now]);
});

test('an end may be left out only of an entry that runs', () => {
  expect(read(typed('2026-03-04', '9', ''))[1]).toBe('time-empty');
  expect(read(typed('2026-03-04', '9', ''), { ...berlin, mayRun: true })[1]).toBe(null);
});

test('the hour that the clocks skip in spring is refused', () => {
  expect(read(typed('2026-03-29', '2:30', '4'))[0]).toBe('time-skipped');
  expect(read(typed('2026-03-29', '1:30', '3:30'))).toEqual([
    at('2026-03-29T01:30+01:00'),
    at('2026-03-29T03:30+02:00'),
  ]);
});

test('of the hour that the clocks repeat in autumn both are offered, and the later can be chosen', () => {
  const start = startOf(typed('2026-10-25', '2:30', '4'), berlin);
  const both = [at('2026-10-25T02:30+02:00'), at('2026-10-25T02:30+01:00')];
  expect(start).toEqual({ ok: true, value: { all: both, at: both[0] } });
  expect(read(typed('2026-10-25', '2:30', '2:45', 'end', true))).toEqual([both[1], at('2026-10-25T02:45+01:00')]);
});

test('after a later start only the later end is left', () => {
  const end = endOf(
    { ...typed('2026-10-25', '2:30', '2:15'), start: { text: '2:30', exact: null, later: false } },
    berlin,
  );
  expect(end).toEqual({
    ok: true,
    value: { all: [at('2026-10-25T02:15+01:00')], at: at('2026-10-25T02:15+01:00') },
  });
});

test('what a clock shows is typed and found again, in any zone and region', () => {
  const zones = ['Asia/Kathmandu', 'Pacific/Apia', 'America/Havana', 'Australia/Lord_Howe', 'Europe/Berlin'];
  const regions = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en', 'ru', 'ru-RU'];
  const minute = fc.integer({ min: Date.UTC(2000, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...regions),
      minute,
      fc.integer({ min: 1, max: 22 * 60 }),
      (zone, region, from, length) => {
        const [start, end] = [from * MINUTE, (from + length) * MINUTE];
        const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(start);
        const reading = { calendar: { zone, dayStartsAt: 0 }, region, now: start, mayRun: false };
        const times = typed(date, formatTime(start, zone, region), formatTime(end, zone, region));
        const found = startOf(times, reading);
        expect(found.ok && found.value.all).toContain(start);
        // In the repeated hour the person chooses; here it is known.
        const known = { ...times, start: { ...times.start, exact: start } };
        const ended = endOf(known, reading);
        expect(ended.ok && ended.value?.all).toContain(end);
      },
    ),
    { numRuns: 500 },
  );
});
