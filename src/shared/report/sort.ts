import { isOfDates, usualSort } from '../model/report.ts';
import type { Amounts, Figures, Grouping, ReportLine, ReportSort } from '../model/report.ts';

type Compare = (a: ReportLine, b: ReportLine) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By name, ignoring case; what has none comes last. */
const byName: Compare = (a, b) =>
  Number(a.key === null) - Number(b.key === null) ||
  compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
  compare(a.name, b.name) ||
  compare(a.key ?? '', b.key ?? '');

/** Dates come one after the other. */
const byDate: Compare = (a, b) => compare(a.key ?? '', b.key ?? '');

/** The currency with the largest amount; amounts of different currencies cannot be compared otherwise. */
const mainCurrency = (amounts: Amounts): string =>
  Object.entries(amounts).toSorted(([nameA, a], [nameB, b]) => b - a || compare(nameA, nameB))[0]?.[0] ?? '';

/** The order of a level of a report: only on the first one are dates sorted by anything but themselves. */
export const sortAt = (level: number, grouping: Grouping, sort: ReportSort): ReportSort =>
  level > 0 && isOfDates(grouping) && sort.by !== 'name' ? usualSort([grouping]) : sort;

/** The order of the lines of a level of a report: equal ones by time, then by name. */
export function orderOf({ by, descending }: ReportSort, grouping: Grouping, total: Figures): Compare {
  const named = isOfDates(grouping) ? byDate : byName;
  const sign = descending ? -1 : 1;
  const byTime: Compare = (a, b) => sign * (a.figures.rounded - b.figures.rounded);
  if (by === 'name') return (a, b) => sign * named(a, b);
  if (by === 'time') return (a, b) => byTime(a, b) || named(a, b);
  const currency = mainCurrency(total.amounts);
  const amountOf = ({ figures }: ReportLine): number => figures.amounts[currency] ?? 0;
  return (a, b) => sign * (amountOf(a) - amountOf(b)) || byTime(a, b) || named(a, b);
}
