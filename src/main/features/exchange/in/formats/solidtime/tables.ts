import { parseDecimalHours, parseTableDuration } from '../../durations.ts';
import { nameWork, parseYesNo, splitTags } from '../../fields.ts';
import type { Row } from '../../format.ts';
import { parseInstant } from '../../instants.ts';
import { cellOf, findColumns, readTable } from '../../table.ts';
import type { Table, TableRow } from '../../table.ts';
import { refuse } from '../../rows.ts';
import { readRows, timedRow } from '../../tableRows.ts';
import type { Found } from '../../tableRows.ts';

const names = {
  description: ['description'],
  task: ['task'],
  project: ['project'],
  client: ['client'],
  tags: ['tags'],
  billable: ['billable'],
  start: ['start'],
  end: ['end'],
  duration: ['duration'],
  decimal: ['duration (decimal)'],
} as const;

type Columns = Partial<Readonly<Record<keyof typeof names, number>>>;

const hasAll = (header: readonly string[], ...wanted: readonly string[]): boolean => {
  const cells = new Set(header.map((cell) => cell.trim()));
  return wanted.every((name) => cells.has(name));
};

/** The CSV that solidtime documents for imports from elsewhere. */
export const isEntryList = (header: readonly string[]): boolean =>
  hasAll(header, 'description', 'billable', 'client', 'project', 'tags', 'start', 'end');

/** The CSV of the detailed report. */
export const isReport = (header: readonly string[]): boolean =>
  hasAll(header, 'Description', 'Task', 'Project', 'Client', 'User', 'Start', 'End', 'Duration');

/** The table of entries in the export of an organization, where all names are in other files. */
export const isBackupTable = (header: readonly string[]): boolean =>
  hasAll(header, 'start', 'end', 'member_id', 'organization_id', 'project_id');

/** The CSV of projects, which has no time. */
export const isProjectList = (header: readonly string[]): boolean =>
  hasAll(header, 'name', 'color', 'billable_rate', 'is_public', 'client');

const foundIn = (row: TableRow, columns: Columns): Found => ({
  line: row.line,
  id: null,
  ...nameWork(cellOf(row, columns, 'task'), cellOf(row, columns, 'description')),
  project: cellOf(row, columns, 'project'),
  client: cellOf(row, columns, 'client'),
  tags: splitTags(cellOf(row, columns, 'tags')),
  billable: parseYesNo(cellOf(row, columns, 'billable')),
});

/** A row whose start and end are instants; without an end it is running. */
export function instantRow(found: Found, startText: string, endText: string): Row {
  if (startText.trim() === '') return refuse(found.line, 'no-start');
  const start = parseInstant(startText);
  const end = parseInstant(endText);
  if (start === null || (end === null && endText.trim() !== '')) return refuse(found.line, 'impossible-date');
  if (end === null) return { kind: 'running', ...found, start: { at: start } };
  return { kind: 'entry', ...found, start: { at: start }, end: { at: end }, duration: null };
}

const readWith = (table: Table, toRow: (row: TableRow, columns: Columns) => Row): Iterable<Row> => {
  const columns = findColumns(table.header, names);
  return readRows(table, (row) => toRow(row, columns));
};

export const readEntryList = (text: string): Iterable<Row> =>
  readWith(readTable(text), (row, columns) =>
    instantRow(foundIn(row, columns), cellOf(row, columns, 'start'), cellOf(row, columns, 'end')),
  );

/** `2026-03-04 10:23:00` as date and time; without a space all of it is the date. */
const splitMoment = (text: string): readonly [date: string, time: string] => {
  const [date = '', ...time] = text.trim().split(' ');
  return [date, time.join(' ')];
};

/** Reads the detailed report, whose times are those of a zone that it does not name. */
export const readReport = (text: string): Iterable<Row> =>
  readWith(readTable(text), (row, columns) => {
    const [date, time] = splitMoment(cellOf(row, columns, 'start'));
    const [endDate, endTime] = splitMoment(cellOf(row, columns, 'end'));
    const duration = cellOf(row, columns, 'duration');
    const decimal = cellOf(row, columns, 'decimal');
    const isUnclear = parseTableDuration(duration) === null && parseDecimalHours(decimal) !== null;
    const written = { date, time, endDate, endTime, duration: isUnclear ? decimal : duration };
    return timedRow(foundIn(row, columns), written, 'running');
  });
