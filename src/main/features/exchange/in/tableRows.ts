import { parseTableDuration } from './durations.ts';
import { nameWork, parseYesNo, splitTags } from './fields.ts';
import type { Row, Work } from './format.ts';
import { refuse } from './rows.ts';
import type { Table, TableRow } from './table.ts';
import { readTime } from './times.ts';

/** In ms. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a row says beside its time. */
export type Found = Work & { readonly line: number; readonly id: string | null };

/** When a row was, as it is written in the cells of a table; each may be blank. */
export type Written = {
  readonly date: string;
  readonly time: string;
  readonly endDate: string;
  readonly endTime: string;
  readonly duration: string;
};

const numbers = /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?$/u;

/** Whether a text is a date in some order of day, month and year. Which one only the whole file can tell. */
export function isDateShape(text: string): boolean {
  const parts = numbers.exec(text.trim());
  if (!parts) return false;
  const [first, second, third] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (first > 31) return second >= 1 && second <= 12 && third >= 1 && third <= 31;
  return Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
}

/**
 * How long a row took (ms) that has no date of its end, if its duration says that it ended on a later day; else null.
 * The duration may be rounded to a minute or a hundredth of an hour, which the times of day make up for.
 */
export function lengthPastMidnight(time: string, endTime: string, duration: number | null): number | null {
  const [from, until] = [readTime(time), readTime(endTime)];
  if (from === null || until === null || duration === null) return null;
  if (duration < DAY && (until >= from || duration === 0)) return null;
  const length = until - from + Math.round((duration - (until - from)) / DAY) * DAY;
  return Math.abs(length - duration) < MINUTE ? length : duration;
}

/**
 * Makes a row of what its cells say. Without a time of day it is time on a day; without an end the duration counts.
 * @param open what a row without end and duration is
 */
export function timedRow(found: Found, written: Written, open: 'running' | 'no-end'): Row {
  const [date, time, endTime] = [written.date.trim(), written.time.trim(), written.endTime.trim()];
  const endDate = written.endDate.trim() || date;
  const hasDuration = written.duration.trim() !== '';
  const duration = parseTableDuration(written.duration);
  if (date === '') return refuse(found.line, 'no-start');
  if (!isDateShape(date) || !isDateShape(endDate)) return refuse(found.line, 'impossible-date');
  if (time === '') {
    if (duration !== null) return { kind: 'day', ...found, date, duration };
    return refuse(found.line, hasDuration ? 'impossible-duration' : 'no-start');
  }
  const start = { date, time };
  const length = written.endDate.trim() === '' ? lengthPastMidnight(time, endTime, duration) : null;
  if (length !== null) return { kind: 'entry', ...found, start, end: null, duration: length };
  if (endTime !== '') return { kind: 'entry', ...found, start, end: { date: endDate, time: endTime }, duration };
  if (duration !== null) return { kind: 'entry', ...found, start, end: null, duration };
  if (hasDuration) return refuse(found.line, 'impossible-duration');
  return open === 'running' ? { kind: 'running', ...found, start } : refuse(found.line, 'no-end');
}

/** The columns of detailed reports that Toggl and Clockify have in common. */
export type ReportField =
  | 'client'
  | 'project'
  | 'task'
  | 'description'
  | 'billable'
  | 'tags'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'duration';

/** Makes a row of the cells of a detailed report, which `cell` looks up. `open`: see `timedRow`. */
export function reportRow(line: number, cell: (field: ReportField) => string, open: 'running' | 'no-end'): Row {
  const found = {
    line,
    id: null,
    ...nameWork(cell('task'), cell('description')),
    project: cell('project'),
    client: cell('client'),
    tags: splitTags(cell('tags')),
    billable: parseYesNo(cell('billable')),
  };
  const written = {
    date: cell('startDate'),
    time: cell('startTime'),
    endDate: cell('endDate'),
    endTime: cell('endTime'),
    duration: cell('duration'),
  };
  return timedRow(found, written, open);
}

/** Reads each row of a table that holds something; what an open quote swallows at its end is refused as one row. */
export function* readRows(table: Table, read: (row: TableRow) => Row): Generator<Row> {
  for (const row of table.rows) if (row.cells.some((cell) => cell.trim() !== '')) yield read(row);
  if (table.brokenAt !== null) yield refuse(table.brokenAt, 'unreadable-row');
}
