import { create } from 'zustand';
import { plainReport } from '#shared/model/report.ts';
import type { Report, ReportQuery } from '#shared/model/report.ts';
import type { ChartKind } from './chartKind.ts';

/** A report and the query it answers. */
export type ShownReport = { readonly query: ReportQuery; readonly report: Report };

/** The state of the report page, which it keeps while other pages are shown. */
type ReportState = {
  readonly query: ReportQuery;
  /** The latest report; null until there is one. */
  readonly shown: ShownReport | null;
  readonly chart: ChartKind;
  /** The paths of the folded lines. */
  readonly folded: ReadonlySet<string>;
  /** The path of the line with the cursor. */
  readonly line: string | null;
  /** Whether the menu of groupings is open, which a key does, too. */
  readonly groupsOpen: boolean;
};

export const useReport = create<ReportState>(() => ({
  query: plainReport,
  shown: null,
  chart: 'time',
  folded: new Set(),
  line: null,
  groupsOpen: false,
}));
