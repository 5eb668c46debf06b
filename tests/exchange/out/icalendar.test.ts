import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { cleanText } from '#shared/model/cleanText.ts';
import type { ReportEntry } from '#shared/model/report.ts';
import { writeICalendar } from '../../../src/main/features/exchange/out/icalendar.ts';
import { entry } from './reports.ts';

const stamp = Date.UTC(2026, 3, 1);

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    categories: event.getFirstProperty('categories')?.getValues() ?? [],
  }));

test('an entry is an event', () => {
  expect(writeICalendar([entry({ note: 'One; two,\nthree\\' })], stamp)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Stint//Stint//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:entry-7@stint',
      'DTSTAMP:20260401T000000Z',
      'DTSTART:20260304T083000Z',
      'DTEND:20260304T103000Z',
      'SUMMARY:Header',
      'DESCRIPTION:One\\; two\\,\\nthree\\\\',
      'CATEGORIES:Acme,Website,design,urgent',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a running entry ends with the report, time on a day is marked, and no event ends when it starts', () => {
  const running = entry({ endedAt: null, duration: 90_000 });
  expect(writeICalendar([running], stamp)).toContain('\r\nDTEND:20260304T083130Z\r\n');
  expect(writeICalendar([entry({ dayOnly: true })], stamp)).toContain('\r\nX-STINT-DAY-ONLY:TRUE\r\n');
  expect(writeICalendar([entry({ endedAt: entry().startedAt + 999 })], stamp)).not.toContain('DTEND');
  expect(eventsOf(writeICalendar([], stamp))).toEqual([]);
});

test('any text comes back, and no line is longer than 75 octets', () => {
  const units = fc.constantFrom('ж', '👩🏽‍💻', '\u0301', 'a', ' ', ',', ';', '\\', '\n', '\t', '"', ':', 'n', '日');
  const text = fc
    .oneof(fc.string({ unit: units, maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
    .map(cleanText);
  // In a list, this reader takes the comma after an escaped backslash for an escaped one.
  const name = text.filter((one) => !one.endsWith('\\'));
  const any = fc.record({ task: text, note: text, client: name, tags: fc.array(name.filter((tag) => tag !== '')) });
  fc.assert(
    fc.property(any, (work) => {
      const one: ReportEntry = entry({ ...work, project: '' });
      const written = writeICalendar([one], stamp);
      for (const line of written.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      expect(eventsOf(written)).toEqual([
        {
          uid: 'entry-7@stint',
          start: '2026-03-04T08:30:00Z',
          end: '2026-03-04T10:30:00Z',
          summary: work.task,
          description: work.note === '' ? null : work.note,
          categories: [work.client, ...work.tags].filter((category) => category !== ''),
        },
      ]);
    }),
    { numRuns: 300 },
  );
});
