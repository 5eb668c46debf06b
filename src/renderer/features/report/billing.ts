import type { Amounts, Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import type { Invoice } from '#shared/model/invoice.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import { intervalOfDates } from '#shared/report/range.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { amountsOf } from './columns.ts';

/** The entries of a report that can be billed, and how many of the others cannot, for the first reason that applies. */
export type SortedEntries = {
  readonly toBill: readonly ReportEntry[];
  readonly billed: number;
  readonly notBillable: number;
  readonly running: number;
};

/** Only what is billable belongs on an invoice, unless the report was asked for what is not. */
export function sortEntries(entries: readonly ReportEntry[], { filter }: ReportQuery): SortedEntries {
  const toBill: ReportEntry[] = [];
  const others = { billed: 0, notBillable: 0, running: 0 };
  for (const entry of entries) {
    if (entry.invoiceId !== null) others.billed += 1;
    else if (!entry.billable && filter.billable !== false) others.notBillable += 1;
    else if (entry.endedAt === null) others.running += 1;
    else toBill.push(entry);
  }
  return { toBill, ...others };
}

/** The time that a report covers, ms UTC: what of its entries lies outside is not billed with it; null for all time. */
export const intervalToBill = (
  { range }: ReportQuery,
  { from, to }: Pick<Report, 'from' | 'to'>,
  calendar: Calendar,
): Interval | null =>
  range.kind === 'all' || from === null || to === null ? null : intervalOfDates({ from, to }, calendar);

/** Whether several entries are rounded as one, so that only the report knows their time and amounts. */
export const isRoundedTogether = ({ rounding }: ReportQuery): boolean =>
  rounding.mode !== 'none' && rounding.per !== 'entry';

/** The time and the amounts of what is billed: those of the report. */
export function describeTotal(entries: readonly ReportEntry[], query: ReportQuery, of: Report, region: string): string {
  const { time, amounts } = isRoundedTogether(query) ? totalOf(query, of) : sumOf(entries);
  const money = Object.entries(amounts).map(([currency, amount]) => formatMoney(amount, currency, region));
  return [formatHours(time), ...money].join(' · ');
}

type Total = { readonly time: number; readonly amounts: Amounts };

const totalOf = ({ filter }: ReportQuery, { total }: Report): Total => ({
  time: filter.billable === false ? total.rounded : total.billable,
  amounts: Object.fromEntries(amountsOf(total)),
});

/** Without what is running, which the report counts as well. */
function sumOf(entries: readonly ReportEntry[]): Total {
  const amounts: Record<string, number> = {};
  for (const { rate, amount } of entries) if (rate) amounts[rate.currency] = (amounts[rate.currency] ?? 0) + amount;
  return { time: entries.reduce((total, { rounded }) => total + rounded, 0), amounts };
}

/** The invoices that entries were billed with, latest first, and how many of the entries each has. */
export function invoicesOf(entries: readonly ReportEntry[], invoices: Iterable<Invoice>) {
  const counts = Map.groupBy(entries, ({ invoiceId }) => invoiceId);
  return [...invoices]
    .map((invoice) => ({ invoice, count: counts.get(invoice.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.invoice.date < b.invoice.date ? 1 : -1));
}
