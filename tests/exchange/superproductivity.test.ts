import { expect, test } from 'vitest';
import { superProductivity } from '../../src/main/features/exchange/in/formats/superProductivity.ts';
import { fixture, inputOf, refused, rowsOf } from '../support/importRows.ts';

const task = (line: number, what: object) => ({
  kind: 'task',
  line,
  title: '',
  project: '',
  client: '',
  notes: '',
  tags: [],
  isDone: false,
  estimate: null,
  due: null,
  ...what,
});

const day = (line: number, id: string, date: string, duration: number, what: object) => ({
  kind: 'day',
  line,
  id: `${id}:${date}`,
  date,
  duration,
  title: '',
  project: '',
  client: '',
  note: '',
  tags: [],
  billable: null,
  ...what,
});

test('a backup has the days of each task without sub-tasks, in the list and in both archives', () => {
  const offer = { title: 'Draft the offer', project: 'Web shop', tags: ['writing'] };
  expect(rowsOf(superProductivity, fixture('superproductivity/backup.json'))).toEqual([
    day(1, 'a', '2024-03-04', 5_400_000, offer),
    day(1, 'a', '2024-03-06', 90_000_000, offer),
    day(3, 'b1', '2024-03-04', 1_800_000, { title: 'Pack', project: 'Web shop', tags: ['urgent'] }),
    task(4, {
      title: 'Unpack',
      project: 'Web shop',
      notes: 'Kitchen first',
      tags: ['writing'],
      isDone: true,
      estimate: 7_200_000,
      due: '2024-04-01',
    }),
    refused(5, 'impossible-date'),
    refused(5, 'out-of-range'),
    refused(5, 'impossible-duration'),
    refused(5, 'impossible-duration'),
    refused(5, 'out-of-range'),
    refused(6, 'no-start'),
    task(6, {}),
    refused(7, 'unreadable-row'),
    day(8, 'f', '2024-03-04', 1000, { title: 'Orphan' }),
    day(9, 'g', '2024-02-01', 60_000, { title: 'Young' }),
    day(10, 'h', '2023-02-01', 60_000, { title: 'Old' }),
  ]);
});

test('a backup of an old version has its models at the top, and one archive', () => {
  expect(rowsOf(superProductivity, fixture('superproductivity/legacy.json'))).toEqual([
    day(1, 'a', '2020-03-04', 60_000, { title: 'Prune', project: 'Garden' }),
    day(2, 'b', '2019-03-04', 120_000, { title: 'Sow', project: 'Garden' }),
  ]);
});

test('an encrypted file is recognised and refused', () => {
  const input = fixture('superproductivity/encrypted.txt');
  expect(superProductivity.recognises(input)).toBe(true);
  expect(() => rowsOf(superProductivity, input)).toThrow(expect.objectContaining({ reason: 'encrypted' }));
});

test.each(['{}', '[]', 'null', '{"task":{"ids":[],"entities":{}}}', '{"data":{"task":[],"project":[]}}', 'pf_4.5__x'])(
  '%s is no backup',
  (text) => {
    expect(superProductivity.recognises(inputOf(text))).toBe(false);
    expect(() => rowsOf(superProductivity, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
  },
);
