import { parseDecimalHours } from '../durations.ts';
import { nameWork, parseYesNo } from '../fields.ts';
import { Unreadable } from '../format.ts';
import type { Format, Row } from '../format.ts';
import { cellOf, findColumns, headerKey, readHeader, readTable } from '../table.ts';
import type { TableRow } from '../table.ts';
import { refuse } from '../rows.ts';
import { isDateShape, readRows } from '../tableRows.ts';

const names = {
  date: ['Date'],
  hours: ['Hours'],
  client: ['Client'],
  project: ['Project'],
  task: ['Task'],
  notes: ['Notes'],
  billable: ['Billable?'],
} as const;

type Columns = Partial<Readonly<Record<keyof typeof names, number>>>;

const has = (header: readonly string[], ...wanted: readonly string[]): boolean => {
  const keys = new Set(header.map(headerKey));
  return wanted.every((name) => keys.has(headerKey(name)));
};

const isTimeReport = (header: readonly string[]): boolean =>
  has(header, 'Date', 'Project', 'Task', 'Hours') && (has(header, 'Billable?') || has(header, 'First Name'));

/** Harvest's report of projects, which has hours in all and no days. */
const isProjectReport = (header: readonly string[]): boolean =>
  has(header, 'Project', 'Total Hours', 'Billable Hours') && !has(header, 'Date');

function toRow(row: TableRow, columns: Columns): Row {
  const cell = (field: keyof Columns) => cellOf(row, columns, field);
  const date = cell('date').trim();
  if (date === '') return refuse(row.line, 'no-start');
  if (!isDateShape(date)) return refuse(row.line, 'impossible-date');
  const duration = parseDecimalHours(cell('hours'));
  if (duration === null) return refuse(row.line, 'impossible-duration');
  return {
    kind: 'day',
    line: row.line,
    id: null,
    ...nameWork(cell('task'), cell('notes')),
    project: cell('project'),
    client: cell('client'),
    tags: [],
    billable: parseYesNo(cell('billable')),
    date,
    duration,
  };
}

/** Harvest's detailed time report: hours on days, without clock times, with a decimal point or comma. */
export const harvest: Format = {
  id: 'harvest',
  recognises({ text }) {
    const header = text === null ? [] : readHeader(text);
    return isTimeReport(header) || isProjectReport(header);
  },
  read({ text }) {
    const table = readTable(text ?? '');
    if (!isTimeReport(table.header)) throw new Unreadable('not-a-time-report');
    const columns = findColumns(table.header, names);
    return readRows(table, (row) => toRow(row, columns));
  },
};
