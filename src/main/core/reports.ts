import type { Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import type { Clock } from './ports.ts';

/** Reports of the history, which are computed when they are asked for. */
export const createReports = (clock: Clock) => ({
  /** Computes a report. @throws StoreError */
  report: ({ groups }: ReportQuery): Report => ({
    at: clock.now(),
    from: null,
    to: null,
    groups,
    total: { tracked: 0, elapsed: 0, rounded: 0, billable: 0, amounts: {}, entries: 0, running: 0 },
    lines: [],
  }),

  /** The entries of a report, by start. @throws StoreError */
  reportEntries: (_query: ReportQuery): readonly ReportEntry[] => [],
});
