import { expect, test } from 'vitest';
import type { FlaggedReason, RefusedReason } from '#shared/model/importing.ts';
import type { Row } from '../../src/main/features/exchange/in/format.ts';
import { interpret } from '../../src/main/features/exchange/in/interpret.ts';
import { flaggedIn } from '../../src/main/features/exchange/in/interpreted.ts';
import { BERLIN, entryRow } from '../support/importFile.ts';

const HOUR = 3_600_000;
const read = (rows: readonly Row[], zone = BERLIN, dateOrder: 'dmy' | 'mdy' | null = null) =>
  interpret(rows, 'csv', { zone, dateOrder });
const at = (time: string, date = '2024-03-04') => ({ date, time });
const dayRow = (date: string, duration: number): Row => {
  const { line, title, project, client, note, tags, billable } = entryRow() as Extract<Row, { kind: 'entry' }>;
  return { kind: 'day', line, id: null, title, project, client, note, tags, billable, date, duration };
};

/** Start and end of the only entry. */
const spanOf = (row: Row, zone = BERLIN) => {
  const { entries, refused } = read([row], zone);
  const [entry] = entries;
  if (!entry) return refused[0]?.reason;
  return [entry.startedAt, entry.endedAt].map((instant) => new Date(instant).toISOString().slice(0, 16));
};

test('local times are in the chosen zone, or in that which the file names', () => {
  expect(spanOf(entryRow())).toEqual(['2024-03-04T09:00', '2024-03-04T10:00']);
  expect(spanOf(entryRow(), 'Asia/Kolkata')).toEqual(['2024-03-04T04:30', '2024-03-04T05:30']);
  const named = entryRow({ start: { ...at('10:00'), zone: 'UTC' }, end: { ...at('11:00'), zone: 'UTC' } });
  expect(spanOf(named)).toEqual(['2024-03-04T10:00', '2024-03-04T11:00']);
  expect(read([named]).entries[0]?.zone).toBe('UTC');
  expect(read([entryRow()]).entries[0]?.zone).toBe(BERLIN);
});

test('the zone is asked about only if there are local times without one, and has a default', () => {
  const instant = entryRow({ start: { at: 1e12 }, end: { at: 1e12 + HOUR } });
  expect(read([instant]).questions).toEqual([]);
  expect(read([instant, entryRow()]).questions).toEqual([
    { question: 'zone', options: [BERLIN, 'UTC'], suggested: BERLIN, needed: false },
  ]);
  expect(read([dayRow('2024-03-04', HOUR)], 'UTC').questions).toMatchObject([{ question: 'zone', options: ['UTC'] }]);
});

test('an order of day and month that fits as well as the other has to be chosen, and can be', () => {
  const rows = [entryRow({ start: at('10:00', '03/04/2024'), end: at('11:00', '03/04/2024') })];
  const order = (answer: 'dmy' | 'mdy' | null) => read(rows, BERLIN, answer);
  const question = { question: 'date-order', options: ['dmy', 'mdy'], example: '03/04/2024' };
  expect(order(null).questions).toContainEqual({ ...question, suggested: 'dmy', needed: true });
  expect(order('mdy').questions).toContainEqual({ ...question, suggested: 'mdy', needed: false });
  expect(order('dmy').entries[0]?.startedAt).toBe(Date.parse('2024-04-03T08:00Z'));
  expect(order('mdy').entries[0]?.startedAt).toBe(Date.parse('2024-03-04T09:00Z'));
});

test.each<[string, Row, RefusedReason]>([
  ['an end before the start', entryRow({ end: at('09:59') }), 'end-before-start'],
  ['no start', entryRow({ start: at('') }), 'no-start'],
  ['no date', entryRow({ start: { date: '', time: '10:00' } }), 'no-start'],
  ['no end and no duration', entryRow({ end: null }), 'no-end'],
  ['no time of the end', entryRow({ end: at('') }), 'no-end'],
  ['a date that does not exist', entryRow({ start: at('10:00', '2024-02-30') }), 'impossible-date'],
  ['a date in month 13', entryRow({ end: at('10:00', '2024-13-01') }), 'impossible-date'],
  ['a time that does not exist', entryRow({ start: at('25:00') }), 'impossible-time'],
  ['an instant that is none', entryRow({ start: { at: Number.NaN } }), 'impossible-date'],
  ['an instant before 1970', entryRow({ start: { at: -1 } }), 'out-of-range'],
  ['a year before 1970', entryRow({ start: at('10:00', '0003-03-16') }), 'out-of-range'],
  ['an end after 2099', entryRow({ end: at('10:00', '2100-01-02') }), 'out-of-range'],
  ['a duration beyond all time', entryRow({ end: null, duration: 1e15 }), 'out-of-range'],
  ['a negative duration', entryRow({ end: null, duration: -1 }), 'impossible-duration'],
  ['an endless duration', entryRow({ end: null, duration: Infinity }), 'impossible-duration'],
  ['an unknown zone', entryRow({ start: { ...at('10:00'), zone: 'No/Where' } }), 'unknown-zone'],
  ['a day that does not exist', dayRow('2024-02-30', HOUR), 'impossible-date'],
  ['a day of negative length', dayRow('2024-02-03', -HOUR), 'impossible-duration'],
  ['a day without date', dayRow('', HOUR), 'no-start'],
  ['what its format refuses', { kind: 'refused', line: 2, reason: 'unreadable-row' }, 'unreadable-row'],
])('%s is refused, and the rest goes in', (_, row, reason) => {
  const { entries, refused } = read([row, entryRow({ line: 3 })]);
  expect(refused).toMatchObject([{ line: 2, reason }]);
  expect(entries.map(({ line }) => line)).toEqual([3]);
});

test.each<[string, Row, readonly FlaggedReason[]]>([
  ['a duration that disagrees', entryRow({ duration: 1.5 * HOUR }), ['duration-disagrees']],
  ['a rounded duration', entryRow({ duration: HOUR - 59_999 }), []],
  ['an entry of 24 hours', entryRow({ end: at('10:00', '2024-03-05') }), []],
  ['a longer one', entryRow({ end: at('10:01', '2024-03-05') }), ['over-24-hours']],
  ['a longer one by its duration', entryRow({ end: null, duration: 25 * HOUR }), ['over-24-hours']],
  ['a day of 25 hours', dayRow('2024-03-04', 25 * HOUR), ['over-24-hours']],
  [
    'a start that the clocks skip',
    entryRow({ start: at('02:30', '2024-03-31'), end: at('04:00', '2024-03-31') }),
    ['time-skipped'],
  ],
  [
    'a start that they repeat',
    entryRow({ start: at('02:30', '2024-10-27'), end: at('04:00', '2024-10-27') }),
    ['time-repeated'],
  ],
  ['a title that is cut', entryRow({ title: 'x'.repeat(501) }), ['text-cut']],
  ['what its format flags', entryRow({ flags: ['repeats'] }), ['repeats']],
])('%s is flagged', (_, row, flags) => {
  const found = read([row]);
  expect(found.entries[0]?.flags).toEqual(flags);
  expect(flaggedIn(found)).toEqual(flags.map((reason) => ({ line: 2, reason })));
});

test('start and end win over the duration, and a duration gives a missing end', () => {
  expect(spanOf(entryRow({ duration: 5 * HOUR }))).toEqual(['2024-03-04T09:00', '2024-03-04T10:00']);
  expect(spanOf(entryRow({ end: null, duration: 5 * HOUR }))).toEqual(['2024-03-04T09:00', '2024-03-04T14:00']);
});

test('a skipped time is placed at the end of the gap, a repeated one is the earlier', () => {
  const times = (start: string, end: string, date: string) =>
    spanOf(entryRow({ start: at(start, date), end: at(end, date) }));
  expect(times('02:30', '04:00', '2024-03-31')).toEqual(['2024-03-31T01:00', '2024-03-31T02:00']);
  expect(times('02:30', '04:00', '2024-10-27')).toEqual(['2024-10-27T00:30', '2024-10-27T03:00']);
  // Only the second 2:10 is after 2:50.
  expect(times('02:50', '02:10', '2024-10-27')).toEqual(['2024-10-27T00:50', '2024-10-27T01:10']);
});

test('entries of no length are kept', () => {
  expect(spanOf(entryRow({ end: at('10:00') }))).toEqual(['2024-03-04T09:00', '2024-03-04T09:00']);
  expect(spanOf(dayRow('2024-03-04', 0))).toEqual(['2024-03-04T11:00', '2024-03-04T11:00']);
});

test('time on a day is around its noon', () => {
  expect(spanOf(dayRow('2024-03-04', 3 * HOUR))).toEqual(['2024-03-04T09:30', '2024-03-04T12:30']);
  expect(read([dayRow('2024-03-04', HOUR), entryRow()]).entries.map(({ dayOnly }) => dayOnly)).toEqual([true, false]);
});

test('running rows and tasks are apart from entries, and skipped rows are listed', () => {
  const { entries, running, tasks, skipped } = read([
    { ...(entryRow() as Extract<Row, { kind: 'entry' }>), kind: 'running' },
    { kind: 'skipped', line: 3, reason: 'break' },
    {
      kind: 'task',
      line: 4,
      title: ' Plan ',
      project: 'Acme',
      client: '',
      notes: 'x',
      tags: ['@a b'],
      isDone: true,
      estimate: 0,
      due: '2024-02-30',
    },
    {
      kind: 'task',
      line: 5,
      title: '',
      project: '',
      client: '',
      notes: '',
      tags: [],
      isDone: false,
      estimate: HOUR,
      due: '2024-02-29',
    },
  ]);
  expect(entries).toEqual([]);
  expect(running).toMatchObject([{ title: 'Write', startedAt: Date.parse('2024-03-04T09:00Z'), zone: BERLIN }]);
  expect(skipped).toEqual([{ line: 3, reason: 'break' }]);
  expect(tasks).toEqual([
    {
      line: 4,
      title: 'Plan',
      project: 'Acme',
      client: '',
      notes: 'x',
      tags: ['a_b'],
      isDone: true,
      estimate: null,
      due: null,
    },
  ]);
});

test('texts are clean, and fit', () => {
  const [entry] = read([
    entryRow({
      title: ' a\u0000\n b ',
      client: 'c'.repeat(150),
      note: 'one\r\ntwo\u202E',
      tags: ['@deep work', '#deep_Work', ' ', 't'.repeat(51)],
    }),
  ]).entries;
  expect(entry).toMatchObject({ title: 'a b', client: 'c'.repeat(100), note: 'one\ntwo', flags: ['text-cut'] });
  expect(entry?.tags).toEqual(['deep_work', 't'.repeat(50)]);
});

test('the rest of a title that is cut goes to the note where it fits, and no character is halved', () => {
  const title = `${'x'.repeat(499)}😀 and more`;
  const workOf = (note: string) => read([entryRow({ title, note })]).entries[0];
  expect(workOf('note')).toMatchObject({ title: 'x'.repeat(499), note: '😀 and more\n\nnote' });
  expect(workOf('n'.repeat(1995))?.note).toBe('n'.repeat(1995));
  expect(workOf('n'.repeat(2500))?.note).toBe('n'.repeat(2000));
});

test('untitled work is named by its project, or by a later layer', () => {
  expect(
    read([entryRow({ title: ' ', project: 'Acme' }), entryRow({ title: '' })]).entries.map(({ title }) => title),
  ).toEqual(['Acme', '']);
});

test('a client without a project gets a project of its own name, so that it is not lost', () => {
  expect(read([entryRow({ title: 'Call', project: '', client: 'Acme' })]).entries[0]).toMatchObject({
    title: 'Call',
    project: 'Acme',
    client: 'Acme',
  });
});

test('a hundred thousand rows are read in a moment', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => entryRow({ line: row, title: `Task ${row}` }));
  const began = performance.now();
  expect(read(rows).entries).toHaveLength(100_000);
  expect(performance.now() - began).toBeLessThan(20_000);
});
