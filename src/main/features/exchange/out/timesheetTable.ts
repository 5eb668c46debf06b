import { formatTime } from '#shared/format/clockTime.ts';
import type { Report, ReportEntry } from '#shared/model/report.ts';
import { amountColumns } from './figures.ts';
import type { FigureColumn } from './figures.ts';
import { reportOutline } from './reportTable.ts';
import { endOf } from './span.ts';
import { textCell } from './table.ts';
import type { Cell, Column, Table, Wording } from './table.ts';

/** What a timesheet lists. */
export type TimesheetContent =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'entries'; readonly entries: readonly ReportEntry[] };

/** Leaves out amounts of nothing, which are most of the cells where clients pay in different currencies. */
const withoutZeros = (column: FigureColumn): FigureColumn => ({
  ...column,
  cellOf(figures) {
    const cell = column.cellOf(figures);
    return typeof cell === 'object' && cell?.kind === 'money' && cell.minor === 0 ? null : cell;
  },
});

/** The time that is billed: what rounding made of the tracked time. How it was rounded is nothing for a client. */
function reportColumns(report: Report, wording: Wording): readonly FigureColumn[] {
  const time: FigureColumn = {
    heading: wording.translate('export.time'),
    holds: 'figure',
    cellOf: ({ rounded }) => ({ kind: 'clock', ms: rounded }),
  };
  return [time, ...amountColumns(report, wording).map(withoutZeros)];
}

/** From when to when an entry was; empty for time on a day. */
function hoursOf(entry: ReportEntry, region: string): string {
  const { startedAt, zone, dayOnly } = entry;
  return dayOnly ? '' : [startedAt, endOf(entry)].map((at) => formatTime(at, zone, region)).join('–');
}

const workOf = ({ project, task, note }: ReportEntry): string =>
  [[project, task].filter((name) => name !== '').join(': '), note].filter((line) => line !== '').join('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function entriesTable(entries: readonly ReportEntry[], { translate: t, region }: Wording): Table {
  const currencies = [...new Set(entries.flatMap(({ rate }) => (rate ? [rate.currency] : [])))].toSorted();
  const amountOf = ({ rate, amount }: ReportEntry, currency: string): Cell =>
    rate?.currency === currency ? { kind: 'money', minor: amount, currency } : null;
  const totalIn = (currency: string): Cell => ({
    kind: 'money',
    minor: sum(entries.filter(({ rate }) => rate?.currency === currency).map(({ amount }) => amount)),
    currency,
  });
  const figure = (heading: string): Column => ({ heading, holds: 'figure' });
  return {
    title: t('export.timesheet'),
    columns: [
      { heading: t('export.date'), holds: 'date' },
      { heading: t('export.time'), holds: 'date' },
      { heading: t('export.description'), holds: 'text' },
      figure(t('export.duration')),
      ...currencies.map((currency) => figure(t('export.amount-in', { currency }))),
    ],
    rows: entries
      .toSorted((a, b) => a.startedAt - b.startedAt)
      .map((entry) => ({
        depth: 0,
        cells: [
          { kind: 'date', date: entry.date, unit: 'day' },
          textCell(hoursOf(entry, region)),
          textCell(workOf(entry)),
          { kind: 'clock', ms: entry.rounded },
          ...currencies.map((currency) => amountOf(entry, currency)),
        ],
      })),
    total: [
      textCell(t('export.total')),
      null,
      null,
      { kind: 'clock', ms: sum(entries.map(({ rounded }) => rounded)) },
      ...currencies.map(totalIn),
    ],
  };
}

/** The lines of a timesheet with their totals: those of a report, or entries from the first to the last. */
export const timesheetTable = (content: TimesheetContent, wording: Wording): Table =>
  content.kind === 'report'
    ? reportOutline(content.report, reportColumns(content.report, wording), wording)
    : entriesTable(content.entries, wording);
