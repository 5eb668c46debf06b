import { queryOf } from '#shared/commandLine/askedReport.ts';
import type { AskedReport } from '#shared/commandLine/askedReport.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import type { Core } from './core.ts';

/** The dates of the first and the last entry; null if there are none. @throws StoreError */
export function coveredDates(core: Core): { readonly from: string; readonly to: string } | null {
  const { from, to } = core.report({ ...plainReport, range: { kind: 'all' }, groups: [] });
  return from === null || to === null ? null : { from, to };
}

/** The query of a report that was asked for by names, as of now. @throws StoreError */
export function askedQuery(core: Core, asked: AskedReport): ReportQuery | Problem {
  core.refresh();
  const { clients, projects, tasks, day } = core.whole();
  return queryOf(asked, { clients, projects, tasks, today: day.date, covered: () => coveredDates(core) });
}
