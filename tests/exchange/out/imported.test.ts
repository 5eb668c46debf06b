import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#shared/model/cleanText.ts';
import type { ReportEntry } from '#shared/model/report.ts';
import { clockify } from '../../../src/main/features/exchange/in/formats/clockify.ts';
import { ical } from '../../../src/main/features/exchange/in/formats/ical.ts';
import { timewarrior } from '../../../src/main/features/exchange/in/formats/timewarrior.ts';
import { toggl } from '../../../src/main/features/exchange/in/formats/toggl.ts';
import { writeClockify } from '../../../src/main/features/exchange/out/clockify.ts';
import { writeICalendar } from '../../../src/main/features/exchange/out/icalendar.ts';
import { writeTimewarrior } from '../../../src/main/features/exchange/out/timewarrior.ts';
import { writeToggl } from '../../../src/main/features/exchange/out/toggl.ts';
import { at, inputOfText, rowsOf } from '../trackerFiles.ts';
import { entry } from './reports.ts';

const ada = { name: 'Ada', email: 'ada@example.com', zone: 'Europe/Berlin' };

const letters = fc.string({
  unit: fc.constantFrom('a', 'ж', '"', ',', ';', "'", '日', '🙂'),
  minLength: 1,
  maxLength: 9,
});
const words = fc.array(letters, { minLength: 1, maxLength: 3 }).map((all) => cleanText(all.join(' ')));
const note = fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n'));
const anyEntry: fc.Arbitrary<ReportEntry> = fc
  .record({
    task: words,
    note,
    client: fc.oneof(words, fc.constant('')),
    project: fc.oneof(words, fc.constant('')),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-zж"']{1,9}$/u), { maxLength: 3 }),
    billable: fc.boolean(),
  })
  .filter(({ task, note: text }) => task !== text)
  .map((work) => entry(work));

test.each([
  ['Toggl', toggl, writeToggl],
  ['Clockify', clockify, writeClockify],
])('what %s would read comes back', (_name, format, write) => {
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 5 }), (entries) => {
      const rows = rowsOf(format, inputOfText(write(entries, ada)));
      expect(rows).toMatchObject(
        entries.map(({ task, note: text, client, project, tags, billable }) => ({
          kind: 'entry',
          title: task,
          note: text,
          client,
          project,
          tags,
          billable,
          start: { date: '2026-03-04', time: '09:30:00' },
          end: { date: '2026-03-04', time: '11:30:00' },
          duration: 7_200_000,
        })),
      );
    }),
  );
});

test('what Timewarrior would read comes back, running entries as well', () => {
  const entries = [
    entry({ task: 'Header', note: 'Menu\nand logo', tags: ['b', 'a'] }),
    entry({ startedAt: Date.UTC(2026, 2, 5), endedAt: null, task: 'Two words', client: '' }),
  ];
  expect(rowsOf(timewarrior, inputOfText(writeTimewarrior(entries), 'export.json'))).toMatchObject([
    {
      kind: 'entry',
      title: 'Header',
      project: 'Website',
      client: 'Acme',
      note: 'Menu\nand logo',
      tags: ['b', 'a'],
      start: at('2026-03-04T08:30Z'),
      end: at('2026-03-04T10:30Z'),
    },
    { kind: 'running', title: 'Two words', project: 'Website', client: '', start: at('2026-03-05T00:00Z') },
  ]);
});

test('events come back with the client and the project among the tags', () => {
  expect(rowsOf(ical, inputOfText(writeICalendar([entry({ note: 'a, b;\nc' })], 0), 'stint.ics'))).toMatchObject([
    {
      kind: 'entry',
      id: 'entry-7@stint',
      title: 'Header',
      note: 'a, b;\nc',
      tags: ['Acme', 'Website', 'design', 'urgent'],
      start: at('2026-03-04T08:30Z'),
      end: at('2026-03-04T10:30Z'),
    },
  ]);
});

test('an event without length comes back', () => {
  const { startedAt } = entry({});
  const written = writeICalendar([entry({ endedAt: startedAt, duration: 0 })], 0);
  expect(rowsOf(ical, inputOfText(written, 'stint.ics'))).toMatchObject([{ kind: 'entry', end: null, duration: 0 }]);
});

test.each([
  ['Toggl', toggl, writeToggl],
  ['Clockify', clockify, writeClockify],
])('texts that look like formulas come back from %s, and times are all in one zone', (_name, format, write) => {
  const formula = entry({ task: '=1+1', note: '@b', client: '-', project: '+c', tags: ['-d'], zone: 'Asia/Tokyo' });
  expect(rowsOf(format, inputOfText(write([formula], ada)))).toMatchObject([
    { title: '=1+1', note: '@b', client: '-', project: '+c', tags: ['-d'], start: { time: '09:30:00' } },
  ]);
});
