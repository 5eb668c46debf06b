import type { Report, ReportEntry, ReportQuery } from '../../model/report.ts';
import type { QueryResult } from '../results.ts';

export type ReportRequests = {
  /** Computes a report. */
  'report:get': (query: ReportQuery) => QueryResult<Report>;
  /** The entries of a report, by start. */
  'report:entries': (query: ReportQuery) => QueryResult<readonly ReportEntry[]>;
  /** The tags of all tasks, also those of the past, in no order. */
  'report:tags': () => readonly string[];
};
