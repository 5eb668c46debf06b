import { assertNever } from '#shared/model/assertNever.ts';
import type { Grouping, Report, ReportQuery } from '#shared/model/report.ts';
import { daysBetween } from '#shared/time/date.ts';
import type { ChartKind } from '../../../state/chartKind.ts';

/** The longest ranges, days, that are drawn by day and by week; longer ones are drawn by month. */
const DAYS_MAX = 45;
const WEEKS_MAX = 200;
/** Longer ranges, 100 years, are not drawn over time. */
const MONTHS_MAX = 36_525;

/** What one bar stands for. */
export type BarUnit = 'day' | 'week' | 'month';

/** The unit of the bars of a report; null for a single day, whose time lies in one bar, and for ages. */
export function barUnit({ from, to }: Pick<Report, 'from' | 'to'>): BarUnit | null {
  if (from === null || to === null) return null;
  const days = daysBetween(from, to) + 1;
  if (days === 1 || days > MONTHS_MAX) return null;
  return days <= DAYS_MAX ? 'day' : days <= WEEKS_MAX ? 'week' : 'month';
}

/** The year that is drawn beside a report: the one it ends in, or the present one. */
export const yearOf = ({ to }: Report, today: string): string => (to === null || to > today ? today : to).slice(0, 4);

/** What a chart beside a report asks for: the same entries, in exact time. */
export function chartQuery(kind: ChartKind, query: ReportQuery, report: Report, today: string): ReportQuery {
  const asked = (groups: readonly Grouping[]): ReportQuery => ({
    ...query,
    groups,
    rounding: { mode: 'none' },
    sort: { by: 'time', descending: true },
  });
  switch (kind) {
    case 'time': {
      const unit = barUnit(report);
      return asked(unit === null ? ['project'] : [unit, 'project']);
    }
    case 'client':
      return asked(['client', 'project']);
    case 'year': {
      const year = yearOf(report, today);
      return { ...asked(['day']), range: { kind: 'dates', from: `${year}-01-01`, to: `${year}-12-31` } };
    }
    default:
      return assertNever(kind);
  }
}
