import { moneyDecimal } from '#shared/format/money.ts';
import type { ReportEntry } from '#shared/model/report.ts';
import { csvOf } from './csv.ts';
import { harmless } from './harmless.ts';
import { decimalHours } from './hours.ts';
import { trackerCells } from './trackerCells.ts';
import type { Person } from './trackerCells.ts';

const header = [
  'Project',
  'Client',
  'Description',
  'Task',
  'User',
  'Group',
  'Email',
  'Tags',
  'Type',
  'Billable',
  'Invoiced',
  'Invoice ID',
  'Start Date',
  'Start Time',
  'End Date',
  'End Time',
  'Duration (h)',
  'Duration (decimal)',
];

/** The headers of the money in each currency, which Clockify names there. */
const moneyHeader = (currencies: readonly string[]): readonly string[] =>
  currencies.flatMap((currency) => [`Billable Rate (${currency})`, `Billable Amount (${currency})`]);

function moneyCells({ rate, amount }: ReportEntry, currencies: readonly string[]): readonly string[] {
  return currencies.flatMap((currency) =>
    rate?.currency === currency ? [moneyDecimal(rate.perHour, currency), moneyDecimal(amount, currency)] : ['', ''],
  );
}

/**
 * Entries as Clockify's detailed CSV report, which it also imports. Times are those of the person's zone; dates are
 * `YYYY-MM-DD` and hours go to 24, so the account that imports them has to be set to these.
 */
export function writeClockify(entries: readonly ReportEntry[], person: Person): string {
  const currencies = [...new Set(entries.flatMap(({ rate }) => (rate ? [rate.currency] : [])))].toSorted();
  const rows = entries.map((entry) => {
    const cells = trackerCells(entry, person);
    const { project, client, description, task, user, email, tags, billable, start, end, ms, duration } = cells;
    const work = [project, client, description, task, user, '', email, tags, 'Regular', billable];
    const time = [start.date, start.time, end.date, end.time, duration, decimalHours(ms)];
    const invoice = [entry.invoice === '' ? 'No' : 'Yes', harmless(entry.invoice)];
    return [...work, ...invoice, ...time, ...moneyCells(entry, currencies)];
  });
  return csvOf([[...header, ...moneyHeader(currencies)], ...rows]);
}
