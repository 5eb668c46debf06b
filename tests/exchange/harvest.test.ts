import { expect, test } from 'vitest';
import { harvest } from '../../src/main/features/exchange/in/formats/harvest.ts';
import { HOUR, inputOf, noWork, rowsOf } from './trackerFiles.ts';

test('hours with a decimal comma, and rows that are wrong', () => {
  const website = { ...noWork, kind: 'day', project: 'Website', billable: false };
  expect(rowsOf(harvest, inputOf('harvest/comma.csv'))).toEqual([
    {
      ...website,
      line: 2,
      title: 'Programming',
      note: 'Wire up the menu',
      client: 'Orchard Ltd',
      billable: true,
      date: '2024-03-04',
      duration: 36_000,
    },
    { ...website, line: 3, title: 'Notes\nover lines', date: '2024-03-04', duration: 20 * HOUR },
    { ...website, line: 5, title: 'Whole year', date: '2024-03-05', duration: 1234.5 * HOUR },
    { ...website, line: 6, title: 'Programming', date: '2024-03-06', duration: 0 },
    { kind: 'refused', line: 7, reason: 'impossible-date' },
    { kind: 'refused', line: 8, reason: 'impossible-duration' },
    { kind: 'refused', line: 9, reason: 'no-start' },
  ]);
});

test('hours with a decimal point', () => {
  expect(rowsOf(harvest, inputOf('harvest/point.csv'))).toEqual([
    {
      ...noWork,
      kind: 'day',
      line: 2,
      title: 'Programming',
      project: 'Website',
      client: 'Orchard Ltd',
      billable: true,
      date: '03/25/2024',
      duration: 1234.5 * HOUR,
    },
  ]);
});

test('the report of projects has no days', () => {
  expect(() => rowsOf(harvest, inputOf('harvest/projects.csv'))).toThrow('not-a-time-report');
});
