import type { ReportQuery } from '#shared/model/report.ts';
import { moveCursor } from './cursors.ts';
import { focusRegion, turnTo } from './focusManager.ts';
import { charts } from './chartKind.ts';
import { reportPage, stepReport } from './report.ts';
import { useReport } from './reportState.ts';

/** Returns from an earlier or later unit of the calendar to the present one. */
function showPresent(): void {
  const { range } = useReport.getState().query;
  if (range.kind === 'unit') reportPage.cover({ ...range, offset: 0 });
}

function drawNext(): void {
  const at = charts.indexOf(useReport.getState().chart);
  reportPage.draw(charts[(at + 1) % charts.length] ?? 'time');
}

/** Opens the report page with a query. */
export function openReport(query: ReportQuery): void {
  reportPage.ask(query);
  turnTo('report');
}

/** The actions of the keys on the report page; its table and charts handle the arrow keys inside of them. */
export const reportActions = {
  reportBefore: () => stepReport(-1),
  reportAfter: () => stepReport(1),
  reportNow: showPresent,
  reportGroups: () => reportPage.openGroups(true),
  reportText: () => focusRegion('reportText'),
  reportChart: drawNext,
  lineUp: () => moveCursor('up'),
  lineDown: () => moveCursor('down'),
};
