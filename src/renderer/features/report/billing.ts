import type { Amounts, Report, ReportEntry, ReportQuery } from '#shared/model/report.ts';
import type { Invoice } from '#shared/model/invoice.ts';
import { formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import { intervalOfDates } from '#shared/report/range.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';

/** The entries that can be billed: billable ones that have ended and are in no invoice. */
export const unbilled = (entries: readonly ReportEntry[]): readonly ReportEntry[] =>
  entries.filter(({ billable, endedAt, invoiceId }) => billable && endedAt !== null && invoiceId === null);

/** The time that a report covers, ms UTC: what of its entries lies outside is not billed with it; null for all time. */
export const intervalToBill = (
  { range }: ReportQuery,
  { from, to }: Pick<Report, 'from' | 'to'>,
  calendar: Calendar,
): Interval | null =>
  range.kind === 'all' || from === null || to === null ? null : intervalOfDates({ from, to }, calendar);

/** The amounts of entries, by currency; their time where none has a rate. */
export function describeTotal(entries: readonly ReportEntry[], region: string): string {
  const amounts: Record<string, number> = {};
  for (const { rate, amount } of entries) if (rate) amounts[rate.currency] = (amounts[rate.currency] ?? 0) + amount;
  const time = formatHours(entries.reduce((total, { rounded }) => total + rounded, 0));
  return [time, ...writeAmounts(amounts, region)].join(' · ');
}

const writeAmounts = (amounts: Amounts, region: string): readonly string[] =>
  Object.entries(amounts).map(([currency, amount]) => formatMoney(amount, currency, region));

/** The invoices that entries were billed with, latest first, and how many of the entries each has. */
export function invoicesOf(entries: readonly ReportEntry[], invoices: Iterable<Invoice>) {
  const counts = Map.groupBy(entries, ({ invoiceId }) => invoiceId);
  return [...invoices]
    .map((invoice) => ({ invoice, count: counts.get(invoice.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.invoice.date < b.invoice.date ? 1 : -1));
}
