import type { ReportEntry } from '#shared/model/report.ts';
import { textCell } from './table.ts';
import type { Cell, Column, Table, Wording } from './table.ts';

type EntryColumn = Column & { readonly cellOf: (entry: ReportEntry) => Cell };

/** When an entry was, on the clocks of one zone; time on a day has no times of day. */
const whenColumns = ({ translate: t }: Wording, zone: string): readonly EntryColumn[] => [
  {
    heading: t('export.date'),
    holds: 'date',
    cellOf: ({ date }) => ({ kind: 'date', date, unit: 'day' }),
  },
  {
    heading: t('export.start'),
    holds: 'date',
    cellOf: ({ startedAt, dayOnly }) => (dayOnly ? null : { kind: 'moment', at: startedAt, zone }),
  },
  {
    heading: t('export.end'),
    holds: 'date',
    cellOf: ({ endedAt, dayOnly }) => (dayOnly || endedAt === null ? null : { kind: 'moment', at: endedAt, zone }),
  },
];

/** How long it took: exactly, and as a decimal number that a rate can be multiplied with. */
function timeColumns(entries: readonly ReportEntry[], { translate: t }: Wording): readonly EntryColumn[] {
  const both = (heading: string, msOf: (entry: ReportEntry) => number): EntryColumn[] => [
    { heading, holds: 'figure', cellOf: (entry) => ({ kind: 'clock', ms: msOf(entry) }) },
    {
      heading: t('export.in-hours', { what: heading }),
      holds: 'figure',
      cellOf: (entry) => ({ kind: 'hours', ms: msOf(entry) }),
    },
  ];
  const isRounded = entries.some(({ duration, rounded }) => duration !== rounded);
  return [
    ...both(t('export.duration'), ({ duration }) => duration),
    ...(isRounded ? both(t('export.rounded'), ({ rounded }) => rounded) : []),
  ];
}

const workColumns = ({ translate: t }: Wording): readonly EntryColumn[] => {
  const column = (heading: string, textOf: (entry: ReportEntry) => string): EntryColumn => ({
    heading,
    holds: 'text',
    cellOf: (entry) => textCell(textOf(entry)),
  });
  return [
    column(t('export.client'), ({ client }) => client),
    column(t('export.project'), ({ project }) => project),
    column(t('export.task'), ({ task }) => task),
    column(t('export.note'), ({ note }) => note),
    column(t('export.tags'), ({ tags }) => tags.join(', ')),
    column(t('export.billable'), ({ billable }) => t(billable ? 'export.yes' : 'export.no')),
  ];
};

const moneyColumns = ({ translate: t }: Wording): readonly EntryColumn[] => [
  {
    heading: t('export.rate'),
    holds: 'figure',
    cellOf: ({ rate }) => rate && { kind: 'money', minor: rate.perHour, currency: rate.currency },
  },
  {
    heading: t('export.amount'),
    holds: 'figure',
    cellOf: ({ rate, amount }) => rate && { kind: 'money', minor: amount, currency: rate.currency },
  },
  {
    heading: t('export.currency'),
    holds: 'text',
    cellOf: ({ rate }) => rate && textCell(rate.currency),
  },
  { heading: t('export.invoice'), holds: 'text', cellOf: ({ invoice }) => textCell(invoice) },
];

/**
 * Entries, a row for each with all that is known of it; times are those of a zone. There is no row of totals: rows may have different currencies,
 * and programs read these tables.
 */
export function entryTable(entries: readonly ReportEntry[], wording: Wording, zone: string): Table {
  const columns = [
    ...whenColumns(wording, zone),
    ...timeColumns(entries, wording),
    ...workColumns(wording),
    ...moneyColumns(wording),
  ];
  return {
    title: wording.translate('export.entries'),
    columns,
    rows: entries.map((entry) => ({ depth: 0, cells: columns.map(({ cellOf }) => cellOf(entry)) })),
    total: null,
  };
}
