import { expect, test } from 'vitest';
import { nameWork, parseYesNo, splitTags } from '../../src/main/features/exchange/in/fields.ts';
import { parseInstant } from '../../src/main/features/exchange/in/instants.ts';
import { isDateShape } from '../../src/main/features/exchange/in/tableRows.ts';

test.each([
  ['Header', 'Menu', 'Header', 'Menu'],
  ['Header', ' Header ', 'Header', ''],
  ['Header', '', 'Header', ''],
  ['', 'Menu', 'Menu', ''],
  [' ', ' ', '', ''],
])('the task %j described as %j is titled %j with the note %j', (task, description, title, note) => {
  expect(nameWork(task, description)).toEqual({ title, note });
});

test('tags are separated by commas with a space', () => {
  expect(splitTags('deep, quiet,really , , ')).toEqual(['deep', 'quiet,really']);
  expect(splitTags('')).toEqual([]);
});

test.each([
  ['Yes', true],
  ['Sí', true],
  ['Si\u0301', true],
  ['да', true],
  ['1', true],
  ['Nein', false],
  ['Não', false],
  ['НЕТ', false],
  ['', null],
  ['maybe', null],
])('%j means %j', (cell, meaning) => {
  expect(parseYesNo(cell)).toBe(meaning);
});

test.each([
  ['2024-03-04T10:23:00Z', Date.UTC(2024, 2, 4, 10, 23)],
  ['2024-03-04T10:23:00.5+01:00', Date.UTC(2024, 2, 4, 9, 23, 0, 500)],
  ['2024-03-04 10:23:00-0230', Date.UTC(2024, 2, 4, 12, 53)],
  ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
])('%s is an instant', (text, ms) => {
  expect(parseInstant(text)).toBe(ms);
});

test.each([
  '',
  '2024-03-04',
  '2024-03-04T10:23:00',
  '2024-02-30T10:23:00Z',
  '2024-13-04T10:23:00Z',
  '2024-03-04T25:23:00Z',
  '0003-03-16T-7:-19:-24Z',
  '+012024-03-04T10:23:00Z',
])('%j is no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test.each(['2024-03-04', '04/03/2024', '3/31/24', '31.12.2024', '4. 3. 2024', '2024/12/31'])(
  '%s may be a date',
  (text) => {
    expect(isDateShape(text)).toBe(true);
  },
);

test.each([
  '',
  '2024',
  '2024-13-05',
  '13/15/2024',
  '0/1/2024',
  '32/1/2024',
  '2024-03-32',
  '03-04/2024',
  'today',
  '1e1/1/2024',
])('%j is never a date', (text) => {
  expect(isDateShape(text)).toBe(false);
});
