import type { Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import { createReport } from '#shared/report/createReport.ts';
import { createEntryList } from '#shared/report/listedEntry.ts';
import type { ListState } from '#shared/report/listedEntry.ts';
import type { Clock, Store } from './ports.ts';

/** Reports of the history, computed when they are asked for. */
export const createReports = (store: Store, clock: Clock, state: () => ListState) => ({
  /** Computes a report. @throws StoreError */
  report(query: ReportQuery): Report {
    const { interval, needs, add, result } = createReport(query, state(), clock.now());
    store.addEntries(interval, needs, add);
    return result();
  },

  /** The entries of a report, by start. @throws StoreError */
  reportEntries(query: ReportQuery): readonly ReportEntry[] {
    const { interval, listed } = createEntryList(query, state(), clock.now());
    const entries: ReportEntry[] = [];
    store.eachEntry(interval, (entry) => {
      const one = listed(entry);
      if (one) entries.push(one);
    });
    return entries;
  },
});
