import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../src/main/features/exchange/in/format.ts';
import { interpret } from '../../src/main/features/exchange/in/interpret.ts';
import { BERLIN, entryRow, readText } from '../support/importFile.ts';

const keysOf = (rows: readonly Row[], zone = BERLIN) =>
  interpret(rows, 'csv', { zone, dateOrder: 'ymd' }).entries.map(({ key }) => key);

const anyRow = fc
  .record({
    title: fc.constantFrom('Write', 'Read', 'Call'),
    project: fc.constantFrom('', 'Acme'),
    note: fc.constantFrom('', 'again'),
    tags: fc.subarray(['deep', 'home']),
    start: fc.constantFrom(...['10:00', '10:30', '10:45'].map((time) => ({ date: '2024-03-04', time }))),
    duration: fc.constantFrom(null, 60_000),
  })
  .map(entryRow);

test('the rows of a file have the same keys however they are split over files, and in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyRow, fc.nat(2)), { maxLength: 30 }), (rows) => {
      const distinct = [...new Map(rows.map((row) => [JSON.stringify(row[0]), row])).values()];
      const whole = keysOf(distinct.map(([row]) => row));
      const parts = [0, 1, 2].flatMap((file) => keysOf(distinct.filter(([, at]) => at === file).map(([row]) => row)));
      expect(new Set(parts)).toEqual(new Set(whole));
      expect(new Set(whole).size).toBe(distinct.length);
      expect(new Set(keysOf(distinct.map(([row]) => row).toReversed()))).toEqual(new Set(whole));
    }),
  );
});

test('equal rows of one file are numbered, so that importing it again adds none, and a longer one the rest', () => {
  const [first, second, third] = keysOf([entryRow(), entryRow({ line: 3 }), entryRow({ line: 9 })]);
  expect([first, second, third]).toEqual([1, 2, 3].map((number) => `${first?.split('#')[0]}#${number}`));
  expect(keysOf([entryRow(), entryRow()])).toEqual([first, second]);
});

test('a key depends neither on the zone nor on the line, nor on how a time is written', () => {
  const [key] = keysOf([entryRow()]);
  expect(key).toMatch(/^csv=[0-9a-f]{24}#1$/u);
  expect(keysOf([entryRow({ line: 77 })], 'Asia/Kolkata')).toEqual([key]);
  expect(keysOf([entryRow({ start: { date: '2024/3/4', time: '10:00:00 AM' } })])).toEqual([key]);
  for (const other of [{ title: 'Read' }, { billable: false }, { duration: 1 }, { tags: ['a'] }, { client: 'Acme' }]) {
    expect(keysOf([entryRow(other)])).not.toEqual([key]);
  }
});

test('an id is the key, whatever else is changed; long ones are shortened', () => {
  expect(keysOf([entryRow({ id: '7f3' }), entryRow({ id: '7f4', title: 'Read' })])).toEqual(['csv:7f3', 'csv:7f4']);
  expect(keysOf([entryRow({ id: 'x'.repeat(1e6) })])[0]).toHaveLength(28);
  expect(keysOf([entryRow({ id: '' })])[0]).toMatch(/#1$/u);
});

test('the same dates in another order of day and month have the same keys', () => {
  const keys = (text: string) => readText(text).interpreted.entries.map(({ key }) => key);
  const table = (dates: readonly string[]) => `Date,Hours,Task\n${dates.map((date) => `${date},1,Write`).join('\n')}`;
  expect(keys(table(['13/04/2024', '03/04/2024']))).toEqual(keys(table(['04/13/2024', '04/03/2024'])));
});
