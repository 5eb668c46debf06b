import { columnFields } from '#shared/model/importing.ts';
import type { ColumnField, ColumnMapping } from '#shared/model/importing.ts';
import { findColumns } from '../../table.ts';
import type { TableRow } from '../../table.ts';
import { readTime } from '../../times.ts';
import { readTimeCell } from './cells.ts';
import { columnNames } from './columnNames.ts';

/** A unit after a name: `Duration (h)`, `Hours [decimal]`. */
const unit = /\s*[([][^)\]]*[)\]]\s*$/u;

/**
 * Guesses which column of a table holds what, by the headers. A column is used once: for the first field, in the order
 * of `columnFields`, whose names its header is among.
 */
export function guessColumns(headers: readonly string[]): ColumnMapping {
  const found = findColumns(
    headers.map((header) =>
      header
        .replace(unit, '')
        .replace(/\s*\?$/u, '')
        .replaceAll('_', ' '),
    ),
    columnNames,
  );
  const used = new Set<number>();
  const mapping: Partial<Record<ColumnField, number>> = {};
  for (const field of columnFields) {
    const at = found[field];
    if (at === undefined || used.has(at)) continue;
    used.add(at);
    mapping[field] = at;
  }
  return mapping;
}

/** Whether a mapping tells when something was, and how long. Columns of dates can hold times as well. */
export const tellsTime = ({ date, start, end, endDate, duration }: ColumnMapping): boolean =>
  (date ?? start) !== undefined && (duration ?? end ?? endDate) !== undefined;

/** How many rows show what the columns of a table hold. */
const SAMPLED = 20;

/** Whether cells of a table hold dates and times of day or durations with colons, whatever its headers say. */
export function holdsTimes(rows: readonly TableRow[]): boolean {
  const cells = rows.slice(0, SAMPLED).flatMap((row) => row.cells.map((cell) => readTimeCell(cell.trim())));
  const hasDate = cells.some((cell) => 'at' in cell || cell.date !== '');
  const hasTime = cells.some((cell) => 'at' in cell || (cell.time.includes(':') && readTime(cell.time) !== null));
  return hasDate && hasTime;
}
