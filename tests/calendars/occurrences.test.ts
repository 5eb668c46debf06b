import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interval } from '#shared/time/interval.ts';
import { occurrencesIn } from '../../src/main/features/calendars/occurrences.ts';

const HOUR = 3_600_000;
const berlin = { zone: 'Europe/Berlin', dayStartsAt: 0 };

const calendarOf = (...events: string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events
    .map((event) => `BEGIN:VEVENT\r\n${event.trim().replaceAll(/\n\s*/gu, '\r\n')}\r\nEND:VEVENT\r\n`)
    .join('')}END:VCALENDAR\r\n`;

const utc = (text: string): number => Date.parse(`${text}Z`);
const days = (from: string, to: string): Interval => ({ start: utc(`${from}T00:00`), end: utc(`${to}T00:00`) });

/** The events of a range, as `start/end title` in UTC. */
const listed = (text: string, range: Interval, calendar = berlin): string[] =>
  occurrencesIn(text, range, calendar).events.map(
    ({ start, end, title }) =>
      `${new Date(start).toISOString().slice(0, 16)}/${new Date(end).toISOString().slice(11, 16)} ${title}`,
  );

test('a weekly event keeps its local time over the change of the clocks, without what was taken out', () => {
  const text = calendarOf(`
    UID:1
    SUMMARY:Standup\\, daily
    DTSTART;TZID=Europe/Berlin:20260316T093000
    DTEND;TZID=Europe/Berlin:20260316T094500
    RRULE:FREQ=WEEKLY;BYDAY=MO,WE
    EXDATE;TZID=Europe/Berlin:20260325T093000
    EXDATE:20260401T073000Z`);
  expect(listed(text, days('2026-03-23', '2026-04-07'))).toEqual([
    '2026-03-23T08:30/08:45 Standup, daily',
    '2026-03-30T07:30/07:45 Standup, daily',
    '2026-04-06T07:30/07:45 Standup, daily',
  ]);
});

test('an occurrence that was moved is at its new time only, and one that was cancelled nowhere', () => {
  const text = calendarOf(
    'UID:1\nSUMMARY:Review\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nRRULE:FREQ=DAILY;COUNT=4',
    'UID:1\nSUMMARY:Review, later\nRECURRENCE-ID:20260303T100000Z\nDTSTART:20260303T150000Z\nDTEND:20260303T153000Z',
    'UID:1\nRECURRENCE-ID:20260304T100000Z\nDTSTART:20260304T100000Z\nSTATUS:CANCELLED',
  );
  expect(listed(text, days('2026-03-01', '2026-03-31'))).toEqual([
    '2026-03-02T10:00/11:00 Review',
    '2026-03-03T15:00/15:30 Review, later',
    '2026-03-05T10:00/11:00 Review',
  ]);
});

test('an end of a rule in UTC counts as the instant that it is, and a date as its whole day', () => {
  const tokyo = (until: string): string =>
    calendarOf(
      `UID:1\nSUMMARY:x\nDTSTART;TZID=Asia/Tokyo:20260105T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=${until}`,
    );
  const range = days('2026-01-01', '2026-01-31');
  expect(listed(tokyo('20260107T000000Z'), range)).toHaveLength(3);
  expect(listed(tokyo('20260106T235959Z'), range)).toHaveLength(2);
  expect(listed(tokyo('20260107'), range)).toHaveLength(3);
});

test('all-day events are whole days of the person, also where days begin at night and clocks change', () => {
  const text = calendarOf('UID:1\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260330');
  const range = days('2026-03-25', '2026-04-01');
  const [event] = occurrencesIn(text, range, { zone: 'Europe/Berlin', dayStartsAt: 240 }).events;
  expect(event).toEqual({
    title: 'Fair',
    start: utc('2026-03-28T03:00'),
    end: utc('2026-03-30T02:00'),
    isAllDay: true,
  });
  const birthday = calendarOf('UID:2\nSUMMARY:Birthday\nDTSTART;VALUE=DATE:19640229\nRRULE:FREQ=YEARLY');
  expect(listed(birthday, days('2028-02-01', '2028-03-15'))).toEqual(['2028-02-28T23:00/23:00 Birthday']);
});

test('times without a zone are where the person is, and a zone of the calendar’s own is known by its rules', () => {
  const floating = calendarOf('UID:1\nSUMMARY:Lunch\nDTSTART:20260701T120000\nDURATION:PT45M');
  expect(listed(floating, days('2026-07-01', '2026-07-02'))).toEqual(['2026-07-01T10:00/10:45 Lunch']);
  const own = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Our office
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
SUMMARY:Call
DTSTART;TZID=Our office:20260105T090000
DURATION:PT30M
RRULE:FREQ=MONTHLY;BYDAY=1MO
END:VEVENT
END:VCALENDAR`;
  expect(listed(own, days('2026-01-01', '2026-02-01'))).toEqual(['2026-01-05T14:00/14:30 Call']);
  expect(listed(own, days('2026-07-01', '2026-07-31'))).toEqual(['2026-07-06T13:00/13:30 Call']);
});

test('what the person declined is left out where the calendar says who that is', () => {
  const invited = (attendees: string): string =>
    calendarOf(`UID:1\nSUMMARY:x\nDTSTART:20260302T100000Z\n${attendees}`).replace(
      'VERSION:2.0',
      'X-WR-CALNAME:me@example.com',
    );
  const range = days('2026-03-01', '2026-03-05');
  const other = 'ATTENDEE;PARTSTAT=DECLINED:mailto:other@example.com';
  expect(listed(invited(`ATTENDEE;PARTSTAT=DECLINED:mailto:Me@example.com\n${other}`), range)).toEqual([]);
  expect(listed(invited(`ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@example.com\n${other}`), range)).toHaveLength(1);
  expect(listed(invited(other), range)).toEqual([]);
});

test('one line that is wrong, or an event without an end of its own, hides no other event', () => {
  const text = calendarOf(
    'UID:1\nDTSTART:yesterday\nSUMMARY:never',
    'UID:2\nSUMMARY:Sound\nX-ODD;;;\nDTSTART:20260302T100000Z\nRRULE:FREQ=SOMETIMES\nEXDATE:never',
    'UID:3\nSUMMARY:Long title that is\n  folded\nDTSTART:20260302T120000Z\nRDATE:20260303T120000Z,20260304T120000Z',
  ).replace('END:VEVENT\r\nEND:VCALENDAR', 'BEGIN:VALARM\r\nDTSTART:20260302T130000Z\r\nEND:VALARM\r\nEND:VEVENT');
  expect(listed(text, days('2026-03-01', '2026-03-31')).map((line) => line.slice(5))).toEqual([
    '03-02T10:00/10:00 Sound',
    '03-02T12:00/12:00 Long title that is',
    '03-03T12:00/12:00 Long title that is',
    '03-04T12:00/12:00 Long title that is',
  ]);
});

test('a rule that began long ago is as if it had been followed from there', () => {
  const since = (year: number, rule: string): string =>
    calendarOf(`UID:1\nSUMMARY:x\nDTSTART:${year}0105T100000Z\nRRULE:${rule}`);
  const range = days('2026-03-01', '2026-04-12');
  // 5 January was a Monday in 1998 and 2026; 28 years are 1461 weeks, 10227 days.
  expect(listed(since(1998, 'FREQ=DAILY;INTERVAL=7;BYMONTH=3'), range)).toEqual(
    listed(since(2026, 'FREQ=WEEKLY;UNTIL=20260331T120000Z'), range),
  );
  expect(listed(since(1998, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR'), range)).toEqual(
    listed(since(2026, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR'), range),
  );
});

test.each([
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;COUNT=999999999',
  'FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5,6,7,8,9',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=7;BYDAY=TU,WE',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9',
  'FREQ=HOURLY;INTERVAL=999999999999',
  'FREQ=MONTHLY;BYMONTHDAY=-31;BYSETPOS=99',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=1000',
])(
  '%s cannot make it work for long, and hides no other event',
  (rule) => {
    const bombs = Array.from(
      { length: 200 },
      (_bomb, index) => `UID:${index}\nSUMMARY:bomb\nDTSTART:19700101T000000Z\nDTEND:19700101T000001Z\nRRULE:${rule}`,
    );
    const text = calendarOf('UID:a\nSUMMARY:Sound\nDTSTART:20260302T100000Z', ...bombs);
    const range = days('2026-03-01', '2026-04-12');
    const { events } = occurrencesIn(text, range, berlin);
    expect(events.length).toBeLessThanOrEqual(5000);
    expect(events.map(({ title }) => title)).toContain('Sound');
  },
  30_000,
);

test('a calendar that has too much says so', () => {
  const text = calendarOf('UID:1\nDTSTART:20260301T000000Z\nRRULE:FREQ=MINUTELY');
  const { events, isCut } = occurrencesIn(text, days('2026-03-01', '2026-03-31'), berlin);
  expect(events).toHaveLength(5000);
  expect(isCut).toBe(true);
});

const words = `BEGIN:VCALENDAR END:VCALENDAR BEGIN:VEVENT END:VEVENT BEGIN:VTIMEZONE END:VTIMEZONE BEGIN:STANDARD
  END:STANDARD TZOFFSETTO:+0100 TZOFFSETFROM:-9999 TZID:x UID:1 SUMMARY:a ;=: RRULE: DTEND:00010101 DURATION:PT1H
  DTSTART;TZID=x:20260302T100000 DTSTART;VALUE=DATE:20260301 DTSTART:99991231T235959Z DTEND:20260302T120000Z
  DTSTART;TZID=Europe/Berlin:20260329T023000 DTSTART;TZID=+99:00:20260302T100000 DURATION:-P9999999W
  EXDATE:20260302,x RDATE:20260303/PT1H RECURRENCE-ID:20260302T100000Z STATUS:CANCELLED ATTENDEE;PARTSTAT="DECLINED:x
  RRULE:FREQ=DAILY RRULE:FREQ=WEEKLY;BYDAY=XX RRULE:FREQ=YEARLY;UNTIL=2 RRULE:FREQ=SECONDLY RRULE:FREQ=MONTHLY;BYDAY=9MO`;
const word = fc.constantFrom(' folded', '\t', ...words.split(/\s+/u));
const line = fc.oneof({ weight: 8, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 40 }));
const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
const anyText = fc.oneof(
  fc.array(lines, { maxLength: 6 }).map((all) => calendarOf(...all)),
  lines,
);

test('any text is read to its end; what comes of it is in the range, in order, and not negative', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 45 }), (text, from) => {
      const range = {
        start: utc('2026-02-20T00:00') + from * 24 * HOUR,
        end: utc('2026-02-25T00:00') + from * 24 * HOUR,
      };
      const { events } = occurrencesIn(text, range, berlin);
      for (const [index, { start, end }] of events.entries()) {
        expect(start).toBeLessThan(range.end);
        expect(end > range.start || start >= range.start).toBe(true);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(start).toBeGreaterThanOrEqual(events[index - 1]?.start ?? -Infinity);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
