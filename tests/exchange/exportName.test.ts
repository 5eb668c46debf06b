import { expect, test } from 'vitest';
import { plainReport } from '#shared/model/report.ts';
import { exportName } from '../../src/main/features/exchange/exportName.ts';

const csv = { marks: 'region', bom: false } as const;
const report = { kind: 'report', query: plainReport, format: 'csv', csv, pageSize: 'A4' } as const;
const entries = { kind: 'entries', query: plainReport, format: 'toggl', csv, pageSize: 'A4' } as const;

test.each([
  ['2026-11-01', '2026-11-30', 'stint-2026-11.csv'],
  ['2024-02-01', '2024-02-29', 'stint-2024-02.csv'],
  ['2026-01-01', '2026-12-31', 'stint-2026.csv'],
  ['2026-11-03', '2026-11-03', 'stint-2026-11-03.csv'],
  ['2026-10-01', '2026-12-31', 'stint-2026-10-01_2026-12-31.csv'],
  ['2026-11-02', '2026-11-08', 'stint-2026-11-02_2026-11-08.csv'],
])('a report from %s to %s is called %s', (from, to, name) => {
  expect(exportName(report, { from, to }, '2026-11-26')).toBe(name);
});

test('what has no dates, and files for other programs, say so', () => {
  expect(exportName({ ...report, format: 'pdf' }, null, '2026-11-26')).toBe('stint.pdf');
  expect(exportName(entries, { from: '2026-11-01', to: '2026-11-30' }, '2026-11-26')).toBe('stint-2026-11-toggl.csv');
  expect(exportName({ kind: 'everything' }, null, '2026-11-26')).toBe('stint-2026-11-26.json');
});
