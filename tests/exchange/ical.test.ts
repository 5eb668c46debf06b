import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ical } from '../../src/main/features/exchange/in/formats/ical.ts';
import { readFixture } from '../support/importFile.ts';
import { entryOf, fixture, inputOf, refused, rowsOf, skipped, utc } from '../support/importRows.ts';

const calendar = (...lines: string[]) =>
  inputOf(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));

test('events are read one by one, and the wrong ones are refused', () => {
  const [zone, windowsZone] = ['Europe/Berlin', 'W. Europe Standard Time'];
  expect(rowsOf(ical, fixture('ical/calendar.ics'))).toEqual([
    entryOf(12, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:30Z'), {
      id: 'one@example.org',
      title: 'Draft, then send',
      note: 'First line\nsecond line that is long enough to be folded by the program that wrote it; end',
      tags: ['writing', 'Web, shop', 'urgent'],
    }),
    {
      ...entryOf(28, { date: '2024-03-04', time: '09:00:00', zone }, null, {
        id: 'two@example.org',
        title: 'Stand-up',
      }),
      duration: 5_400_000,
      flags: ['repeats'],
    },
    entryOf(
      35,
      { date: '2024-03-11', time: '09:30:00', zone },
      { date: '2024-03-11', time: '10:00:00', zone },
      {
        id: 'two@example.org/20240311T090000',
        title: 'Stand-up, later',
      },
    ),
    entryOf(
      42,
      { date: '2024-03-05', time: '09:00:00' },
      { date: '2024-03-05', time: '09:00:00' },
      {
        id: 'three@example.org',
        title: 'Floating',
      },
    ),
    skipped(48, 'all-day'),
    skipped(54, 'deleted'),
    entryOf(
      61,
      { date: '2024-03-06', time: '09:00:00', zone: windowsZone },
      { date: '2024-03-06', time: '10:00:00', zone: windowsZone },
      { id: 'six@example.org', title: 'Unknown zone' },
    ),
    { ...entryOf(67, utc('2024-03-06T09:00Z'), null, { id: 'seven@example.org', title: 'No end' }), duration: 0 },
    refused(72, 'no-start'),
    refused(76, 'impossible-date'),
    refused(80, 'impossible-duration'),
    refused(84, 'impossible-duration'),
    refused(88, 'out-of-range'),
    refused(92, 'unreadable-row'),
    refused(99, 'unreadable-row'),
    entryOf(103, utc('2024-03-07T10:00Z'), utc('2024-03-07T09:00Z'), { id: 'eight@example.org', title: 'Backwards' }),
    refused(109, 'unreadable-row'),
  ]);
});

test('what Hamster calls iCalendar is read as it is meant', () => {
  const at = (time: string) => ({ date: '2024-03-04', time });
  expect(rowsOf(ical, fixture('ical/hamster.ics'))).toEqual([
    entryOf(3, at('10:00:00'), at('11:30:00'), { title: 'offer; draft, send', tags: ['Work, mostly'] }),
    entryOf(10, at('12:00:00'), at('12:30:00'), { title: 'lunch', note: 'noodles\\n' }),
    entryOf(17, at('18:00:00'), at('19:00:00'), { title: 'garden', note: 'roses\nand tulips: many', tags: ['Home'] }),
  ]);
});

describe('an event', () => {
  test.each([
    [['DTSTART:20240304', 'DTEND:20240305'], { kind: 'skipped', reason: 'all-day' }],
    [['DTSTART:20240304T090000Z', 'DTEND;VALUE=DATE:20240305'], { reason: 'impossible-time' }],
    [['DTSTART;TZID=UTC:20240304T090000', 'DURATION:PT0S'], { start: { zone: 'UTC' }, duration: 0 }],
    [['dtstart:20240304T090000Z', 'duration:P1DT1H'], { duration: 90_000_000 }],
    [['DTSTART:20240304T090000Z', 'DURATION:PT'], { reason: 'impossible-duration' }],
    [['DTSTART:20240304T090000Z', 'DURATION:'], { reason: 'impossible-duration' }],
    [['DTSTART;TZID=Europe/Berlin:20240304T090000'], { end: null, duration: 0 }],
    [
      ['DTSTART:20240304T090000Z', 'DTEND:20240304T0900', 'RDATE:20240305T090000Z'],
      { end: { time: '09:00:00' }, flags: ['repeats'] },
    ],
    [['DTSTART;VALUE=constructor;__proto__=x:20240304T090000Z', 'DURATION:PT1M'], { duration: 60_000 }],
    [['DTSTART:20240304T090000Z', 'DURATION:PT1M', 'UID:', 'SUMMARY:'], { id: null, title: '' }],
  ])('with %j', (lines, expected) => {
    expect(rowsOf(ical, calendar(...lines))[0]).toMatchObject(expected);
  });

  test('comes back as the library writes it, whatever its texts are', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim());
    const texts = fc.record({ title: text, note: text, tags: fc.array(text.filter((one) => one !== '')) });
    fc.assert(
      fc.property(texts, ({ title, note, tags }) => {
        const event = new ICAL.Component('vevent');
        event.addPropertyWithValue('uid', '1');
        event.addPropertyWithValue('dtstart', ICAL.Time.fromJSDate(new Date('2024-03-04T09:00Z'), true));
        event.addPropertyWithValue('dtend', ICAL.Time.fromJSDate(new Date('2024-03-04T10:00Z'), true));
        event.addPropertyWithValue('summary', title);
        event.addPropertyWithValue('description', note);
        if (tags.length > 0) event.addProperty(new ICAL.Property(['categories', {}, 'text', ...tags]));
        const file = new ICAL.Component('vcalendar');
        file.addSubcomponent(event);
        const row = rowsOf(ical, inputOf(`${file.toString()}\r\n`))[0];
        expect(row).toEqual(
          entryOf(2, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:00Z'), { id: '1', title, note, tags }),
        );
      }),
    );
  });
});

test.each(['', 'BEGIN:VCARD\nEND:VCARD\n', 'BEGIN:VCALENDARS\n', '{"a":"BEGIN:VCALENDAR\\n"}'])(
  '%j is no calendar',
  (text) => {
    expect(ical.recognises(inputOf(text))).toBe(false);
    expect(() => rowsOf(ical, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
  },
);

test('any lines are read without an error', () => {
  const lines = [
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VALARM',
    'END:',
    'DTSTART',
    ':;=":',
    ' x',
    'DTSTART;=:',
    'DTEND;A="',
    'UID;A=b;C',
    '',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines)), (some) => {
      for (const row of rowsOf(ical, inputOf(['BEGIN:VCALENDAR', ...some].join('\n') + '\n'))) {
        expect(['refused', 'skipped']).toContain(row.kind);
      }
    }),
  );
});

test('a zone that is not known is named', () => {
  const { interpreted } = readFixture('ical/calendar.ics');
  expect(interpreted.refused[0]).toEqual({ line: 61, reason: 'unknown-zone', name: 'W. Europe Standard Time' });
});
