import { parseTableDuration } from '../durations.ts';
import { Unreadable } from '../format.ts';
import type { Format, Row } from '../format.ts';
import { cellOf, findColumns, headerKey, readHeader, readTable } from '../table.ts';
import type { TableRow } from '../table.ts';
import { readRows, reportRow } from '../tableRows.ts';
import type { ReportField } from '../tableRows.ts';
import { breakTypes, clockifyHeaders } from './clockify/headers.ts';

type Columns = Partial<Readonly<Record<keyof typeof clockifyHeaders, number>>>;

/** Toggl has the same columns without units, and writes `Start date`. */
function isDetailedReport(header: readonly string[]): boolean {
  const { startDate, endTime, duration, decimal, user, email, group } = findColumns(header, clockifyHeaders);
  if (startDate === undefined) return false;
  if (duration !== undefined || decimal !== undefined) return true;
  const hasPerson = user !== undefined || email !== undefined || group !== undefined;
  return endTime !== undefined && hasPerson && header[startDate]?.trim() !== 'Start date';
}

/** What stands before the unit in headers such as `Time (h)` and `Zeit (dezimal)`. */
const namesBefore = (unit: RegExp, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => unit.test(key)).map((key) => key.slice(0, key.lastIndexOf('(')));

/** A list of projects, or a summary, which has the same total as a clock and as a decimal number. */
function isOtherReport(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  const decimals = new Set(namesBefore(/\((?:d[eé][cz]|дес)[^()]*\)$/u, keys));
  return (
    (keys.includes('visibility') && keys.includes('billability')) ||
    namesBefore(/\((?:h|ч)\)$/u, keys).some((name) => decimals.has(name))
  );
}

function toRow(row: TableRow, columns: Columns): Row {
  const cell = (field: keyof Columns) => cellOf(row, columns, field);
  if (breakTypes.has(cell('type').trim().toLowerCase())) return { kind: 'skipped', line: row.line, reason: 'break' };
  // A duration that cannot be read stands beside itself as a decimal number.
  const isReadable = parseTableDuration(cell('duration')) !== null;
  const known = (field: ReportField) => cell(field === 'duration' && !isReadable ? 'decimal' : field);
  return reportRow(row.line, known, 'no-end');
}

/** Clockify's detailed CSV report in the languages it writes, with any columns in any order. */
export const clockify: Format = {
  id: 'clockify',
  recognises({ text }) {
    const header = text === null ? [] : readHeader(text);
    return isDetailedReport(header) || isOtherReport(header);
  },
  read({ text }) {
    const table = readTable(text ?? '');
    if (!isDetailedReport(table.header)) throw new Unreadable('not-a-time-report');
    const columns = findColumns(table.header, clockifyHeaders);
    return readRows(table, (row) => toRow(row, columns));
  },
};
