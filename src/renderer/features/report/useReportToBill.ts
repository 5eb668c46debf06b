import { useEffect, useState } from 'react';
import type { Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import { bridge } from '../../bridge.ts';
import { useReport } from '../../state/reportState.ts';
import { ui } from '../../state/ui.ts';

/** A report of what is not billed yet, and the entries of the report that is shown, billed ones as well. */
export type ReportToBill = {
  readonly query: ReportQuery;
  readonly report: Report;
  readonly entries: readonly ReportEntry[];
};

/** The shown report as of when this is first drawn; null until it is loaded; a hook. */
export function useReportToBill(): ReportToBill | null {
  const query = useReport((state) => state.query);
  const [loaded, setLoaded] = useState<ReportToBill | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function load(): Promise<void> {
      const { request } = bridge<'report:get' | 'report:entries'>();
      const [report, entries] = await Promise.all([
        request('report:get', { ...query, filter: { ...query.filter, billed: false } }),
        request('report:entries', query),
      ]);
      if (!isWanted) return;
      if (!report.ok) ui.toast(report.message);
      else if (!entries.ok) ui.toast(entries.message);
      else setLoaded({ query, report: report.value, entries: entries.value });
    }
    void load();
    return () => {
      isWanted = false;
    };
  }, [query]);
  return loaded;
}
