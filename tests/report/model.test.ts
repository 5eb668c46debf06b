import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report, ReportLine, ReportQuery } from '#shared/model/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { createReport } from '#shared/report/createReport.ts';
import { createEntryList } from '#shared/report/listedEntry.ts';
import type { ListState } from '#shared/report/listedEntry.ts';
import { anyEntries, anyQuery, anyRounding, anyState, NOW } from '../support/anyReport.ts';
import { modelReport } from '../support/reportModel.ts';

function reportOf(query: ReportQuery, state: ListState, entries: readonly TimeEntry[]): Report {
  const { add, result } = createReport(query, state, NOW);
  for (const { startedAt, endedAt, taskId, billable, invoiceId, dayOnly, note } of entries) {
    add(startedAt, endedAt, taskId, billable === null ? null : billable ? 1 : 0, invoiceId, dayOnly ? 1 : 0, note);
  }
  return result();
}

type Plain = { readonly figures: unknown; readonly lines: Readonly<Record<string, Plain>> };

const plain = ({ figures, lines }: Pick<ReportLine, 'figures' | 'lines'>): Plain => ({
  figures,
  lines: Object.fromEntries(lines.map((line) => [String(line.key), plain(line)])),
});

test('every figure of every line is what the plainest way of counting comes to', () => {
  fc.assert(
    fc.property(anyQuery, anyState, anyEntries, (query, state, entries) => {
      const { total, lines } = reportOf(query, state, entries);
      expect(plain({ figures: total, lines })).toEqual(modelReport(query, state, entries, NOW));
    }),
    { numRuns: 2000 },
  );
});
