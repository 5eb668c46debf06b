import type { Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { createReport } from '#shared/report/createReport.ts';
import { createEntryList } from '#shared/report/listedEntry.ts';
import type { ListState } from '#shared/report/listedEntry.ts';
import { NOW } from './anyReport.ts';

/** The report of entries in memory, which come by start, as of `NOW`. */
export function reportOf(query: ReportQuery, state: ListState, entries: readonly TimeEntry[]): Report {
  const { needs, add, result } = createReport(query, state, NOW);
  for (const { startedAt, endedAt, taskId, billable, invoiceId, dayOnly, note } of entries) {
    if (needs.billed !== null && needs.billed !== (invoiceId !== null)) continue;
    add(startedAt, endedAt, taskId, billable === null ? null : billable ? 1 : 0, dayOnly, needs.notes ? note : '');
  }
  return result();
}

/** The entries of that report. */
export function listOf(query: ReportQuery, state: ListState, entries: readonly TimeEntry[]): ReportEntry[] {
  const { listed } = createEntryList(query, state, NOW);
  return entries.flatMap((entry) => listed(entry) ?? []);
}
