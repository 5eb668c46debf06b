import type { Row } from '../../format.ts';
import { cellOf, findColumns, readTable } from '../../table.ts';
import type { TableRow } from '../../table.ts';
import { readRows, reportRow } from '../../tableRows.ts';

const names = {
  client: ['Client'],
  project: ['Project'],
  task: ['Task'],
  description: ['Description'],
  billable: ['Billable'],
  tags: ['Tags'],
  startDate: ['Start date'],
  startTime: ['Start time'],
  endDate: ['End date', 'Stop date'],
  endTime: ['End time', 'Stop time'],
  duration: ['Duration'],
} as const;

type Columns = Partial<Readonly<Record<keyof typeof names, number>>>;

/**
 * Whether a header is Toggl's. People choose the columns, so only those of the time are sure; their case is what
 * differs from Clockify (`Start Date`), which also adds units (`Duration (h)`).
 */
export function isTogglTable(header: readonly string[]): boolean {
  const cells = new Set(header.map((cell) => cell.trim()));
  const hasAny = (...wanted: readonly string[]) => wanted.some((name) => cells.has(name));
  return (
    cells.has('Start date') &&
    hasAny('Duration', 'End date', 'Stop date') &&
    hasAny('Description', 'Project', 'User', 'Member', 'Email') &&
    !hasAny('Duration (h)', 'Duration (decimal)')
  );
}

function toRow(row: TableRow, columns: Columns, blank: string | null): Row {
  const cell = (field: keyof Columns) => {
    const text = cellOf(row, columns, field);
    return text === blank ? '' : text;
  };
  return reportRow(row.line, cell, 'running');
}

/** Reads Toggl's detailed CSV report: the classic one, and the one with `Stop date`, where `-` is an empty cell. */
export function readTogglTable(text: string): Iterable<Row> {
  const table = readTable(text);
  const columns = findColumns(table.header, names);
  const keys = new Set(table.header.map((cell) => cell.trim()));
  const blank = keys.has('Stop date') || keys.has('Member') ? '-' : null;
  return readRows(table, (row) => toRow(row, columns, blank));
}
