import { expect, test } from 'vitest';
import { toggl } from '../../src/main/features/exchange/in/formats/toggl.ts';
import { HOUR, MINUTE, at, inputOf, inputOfText, noWork, rowsOf } from './trackerFiles.ts';

const classicRows = (lineBreak: string) => [
  {
    ...noWork,
    kind: 'entry',
    line: 2,
    title: 'Header',
    note: 'Wire up the menu',
    project: 'Website',
    client: 'Orchard Ltd',
    tags: ['Frontend', 'Urgent'],
    billable: true,
    start: { date: '2024-03-04', time: '10:23:00' },
    end: { date: '2024-03-04', time: '11:23:01' },
    duration: HOUR + 1000,
  },
  {
    ...noWork,
    kind: 'entry',
    line: 3,
    title: `Call with "Big" Sam${lineBreak}about the C:\\new\\ folder`,
    billable: false,
    start: { date: '2024-03-04', time: '12:00:00' },
    end: { date: '2024-03-04', time: '12:00:00' },
    duration: 0,
  },
  {
    ...noWork,
    kind: 'entry',
    line: 5,
    title: 'Review',
    billable: false,
    start: { date: '2024-03-05', time: '23:30:00' },
    end: { date: '2024-03-06', time: '00:15:00' },
    duration: 45 * MINUTE,
  },
  {
    ...noWork,
    kind: 'entry',
    line: 6,
    title: 'Stops before it starts',
    billable: false,
    start: { date: '2024-03-05', time: '10:00:00' },
    end: { date: '2024-03-05', time: '09:00:00' },
    duration: HOUR,
  },
  { kind: 'refused', line: 7, reason: 'impossible-date' },
  { kind: 'refused', line: 8, reason: 'no-start' },
  {
    ...noWork,
    kind: 'running',
    line: 9,
    title: 'Short row',
    billable: false,
    start: { date: '2024-03-07', time: '08:00:00' },
  },
];

test('the classic CSV, with line breaks of either kind', () => {
  const { text } = inputOf('toggl/classic.csv');
  expect(rowsOf(toggl, inputOfText(text ?? ''))).toEqual(classicRows('\n'));
  const windows = (text ?? '').replaceAll('\n', '\r\n');
  expect(rowsOf(toggl, inputOfText(windows))).toEqual(classicRows('\r\n'));
});

test('the CSV that Toggl imports, with columns in any order', () => {
  expect(rowsOf(toggl, inputOf('toggl/import-form.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title: 'Only a duration',
      start: { date: '2024-03-04', time: '09:00:00' },
      end: null,
      duration: 30 * MINUTE,
    },
    { kind: 'refused', line: 3, reason: 'impossible-duration' },
    { ...noWork, kind: 'day', line: 4, title: 'A day without a time', date: '2024-03-05', duration: 75 * MINUTE },
  ]);
});

test('the current CSV, where a hyphen is an empty cell', () => {
  expect(rowsOf(toggl, inputOf('toggl/current.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title: 'Redesign',
      project: 'Shop API',
      client: 'Orchard',
      billable: true,
      start: { date: '2026-09-07', time: '12:00:00' },
      end: { date: '2026-09-07', time: '14:00:00' },
      duration: 2 * HOUR,
    },
    {
      ...noWork,
      kind: 'entry',
      line: 3,
      title: 'Rounded in the report',
      tags: ['deep', 'quiet'],
      billable: false,
      start: { date: '2026-09-07', time: '14:51:41' },
      end: { date: '2026-09-07', time: '16:26:15' },
      duration: 90 * MINUTE,
    },
    {
      ...noWork,
      kind: 'entry',
      line: 4,
      billable: false,
      start: { date: '2026-09-08', time: '10:00:00' },
      end: { date: '2026-09-08', time: '10:00:00' },
      duration: null,
    },
    {
      ...noWork,
      kind: 'running',
      line: 5,
      title: 'Still running',
      project: 'Shop API',
      client: 'Orchard',
      billable: false,
      start: { date: '2026-09-08', time: '11:00:00' },
    },
  ]);
});

test('the current CSV with few columns', () => {
  expect(rowsOf(toggl, inputOf('toggl/current-few-columns.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title: 'Plan - and more',
      project: 'Garden',
      start: { date: '2026-09-07', time: '12:00:00' },
      end: { date: '2026-09-07', time: '12:05:00' },
      duration: 5 * MINUTE,
    },
  ]);
});

test('the JSON of version 8, with what is wrong in it', () => {
  expect(rowsOf(toggl, inputOf('toggl/me.json'))).toEqual([
    {
      kind: 'entry',
      line: 1,
      id: '1001',
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      client: 'Orchard Ltd',
      tags: ['deep', 'urgent'],
      billable: true,
      start: at('2024-03-04T10:23:00Z'),
      end: at('2024-03-04T11:23:01Z'),
      duration: HOUR + 1000,
    },
    { ...noWork, kind: 'running', line: 2, id: '1002', project: 'Garden', start: at('2024-03-05T10:00:00Z') },
    {
      ...noWork,
      kind: 'entry',
      line: 3,
      id: '1003',
      start: at('2024-03-05T10:00:00Z'),
      end: at('2024-03-05T09:00:00Z'),
      duration: HOUR,
    },
    { kind: 'refused', line: 4, reason: 'impossible-date' },
    { kind: 'refused', line: 5, reason: 'impossible-date' },
    { kind: 'skipped', line: 6, reason: 'deleted' },
    {
      ...noWork,
      kind: 'entry',
      line: 7,
      id: '5a7d',
      title: 'No stop',
      start: at('2024-03-06T08:00:00Z'),
      end: null,
      duration: 90_000,
    },
    { kind: 'refused', line: 8, reason: 'no-start' },
    { kind: 'refused', line: 9, reason: 'unreadable-row' },
  ]);
});

test('a plain array of time entries', () => {
  expect(rowsOf(toggl, inputOf('toggl/entries.json'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 1,
      id: '3001',
      title: 'Redesign',
      project: 'Shop API',
      client: 'Orchard',
      billable: false,
      start: at('2026-09-07T10:00:00Z'),
      end: at('2026-09-07T12:00:00Z'),
      duration: 2 * HOUR,
    },
  ]);
});

test('the data export of a workspace, which has no time entries', () => {
  expect(() => rowsOf(toggl, inputOf('toggl/workspace-export'))).toThrow('not-a-time-report');
});

test('a quote that never closes costs the rows after it, not those before', () => {
  const text = 'Description,Start date,Start time,Duration\nA,2024-03-04,10:00,1:00\n"B,2024-03-04,11:00,1:00\nC,,,\n';
  expect(rowsOf(toggl, inputOfText(text))).toMatchObject([
    { kind: 'entry', line: 2, title: 'A' },
    { kind: 'refused', line: 3, reason: 'unreadable-row' },
  ]);
});
