import { expect, test } from 'vitest';
import { solidtime } from '../../src/main/features/exchange/in/formats/solidtime.ts';
import { HOUR, MINUTE, at, inputOf, inputOfText, noWork, rowsOf } from './trackerFiles.ts';

test('the CSV for imports, and rows that are wrong', () => {
  expect(rowsOf(solidtime, inputOf('solidtime/entries.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      project: 'Garden',
      tags: ['Outside', 'Quiet'],
      billable: false,
      start: at('2024-03-04T09:23:52Z'),
      end: at('2024-03-04T09:23:52Z'),
      duration: null,
    },
    {
      ...noWork,
      kind: 'entry',
      line: 3,
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      client: 'Orchard Ltd',
      billable: true,
      start: at('2024-03-04T09:23:00Z'),
      end: at('2024-03-04T10:23:01Z'),
      duration: null,
    },
    { ...noWork, kind: 'running', line: 4, title: 'Running', billable: true, start: at('2024-03-04T11:00:00Z') },
    { kind: 'refused', line: 5, reason: 'impossible-date' },
    { kind: 'refused', line: 6, reason: 'no-start' },
  ]);
});

test('the detailed report, whose times are local, and whose durations can have any form', () => {
  expect(rowsOf(solidtime, inputOf('solidtime/report.csv'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      client: 'Orchard Ltd',
      tags: ['Outside', 'Quiet'],
      billable: true,
      start: { date: '2024-03-04', time: '10:23:00' },
      end: { date: '2024-03-04', time: '11:23:01' },
      duration: HOUR + 1000,
    },
    {
      ...noWork,
      kind: 'entry',
      line: 3,
      title: 'Weeds',
      billable: false,
      start: { date: '2024-03-04', time: '12:00:00' },
      end: { date: '2024-03-04', time: '12:30:00' },
      duration: 30 * MINUTE,
    },
  ]);
});

test('the export of an organization, where ids stand for names', () => {
  expect(rowsOf(solidtime, inputOf('solidtime/organization-export'))).toEqual([
    {
      ...noWork,
      kind: 'entry',
      line: 2,
      id: 'entry-1',
      tags: ['Outside', 'Quiet'],
      billable: false,
      start: at('2024-03-04T09:23:52Z'),
      end: at('2024-03-04T09:23:52Z'),
      duration: null,
    },
    {
      kind: 'entry',
      line: 3,
      id: 'entry-2',
      title: 'Header',
      note: 'Wire up the menu',
      project: 'Website',
      client: 'Orchard Ltd',
      tags: [],
      billable: true,
      start: at('2024-03-04T09:23:00Z'),
      end: at('2024-03-04T10:23:01Z'),
      duration: null,
    },
    {
      ...noWork,
      kind: 'running',
      line: 4,
      id: 'entry-3',
      title: 'Running',
      project: 'Website',
      client: 'Orchard Ltd',
      billable: true,
      start: at('2024-03-05T09:00:00Z'),
    },
  ]);
});

test('the CSV of projects has no time entries', () => {
  expect(() => rowsOf(solidtime, inputOf('solidtime/projects.csv'))).toThrow('not-a-time-report');
});

test('the entries of an export without its other files are refused, since they have no names', () => {
  const text = inputOf('solidtime/organization-export').files?.get('time_entries.csv') ?? '';
  expect(() => rowsOf(solidtime, inputOfText(text))).toThrow('part-of-export');
});
