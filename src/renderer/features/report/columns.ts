import type { Figures, ReportQuery, ReportSort } from '#shared/model/report.ts';

/** The columns of a report beside the name. */
export type Column = 'tracked' | 'rounded' | 'elapsed' | 'billable' | 'amount' | 'share' | 'entries';

/** The sort that pressing the head of a column asks for. */
export const sortOf: Readonly<Partial<Record<Column | 'name', ReportSort['by']>>> = {
  name: 'name',
  tracked: 'time',
  amount: 'amount',
};

/** A report is rounded, so the rounded time stands beside the exact one. */
export const isRounded = ({ rounding }: ReportQuery): boolean => rounding.mode !== 'none';

/** Entries overlap, so that less time elapsed than was tracked. */
export const differsElapsed = ({ tracked, elapsed }: Figures): boolean => elapsed !== tracked;

/** The amounts that are not zero, by currency. */
export const amountsOf = ({ amounts }: Figures): readonly (readonly [currency: string, amount: number])[] =>
  Object.entries(amounts)
    .filter(([, amount]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The columns that have something to say. */
export function columnsOf(query: ReportQuery, total: Figures): readonly Column[] {
  const speaks: Readonly<Record<Column, boolean>> = {
    tracked: true,
    rounded: isRounded(query),
    elapsed: differsElapsed(total),
    billable: total.billable > 0 && total.billable !== total.rounded,
    amount: amountsOf(total).length > 0,
    share: total.rounded > 0,
    entries: true,
  };
  return (Object.keys(speaks) as Column[]).filter((column) => speaks[column]);
}
