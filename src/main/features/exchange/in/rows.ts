import type { RefusedReason } from '#shared/model/importing.ts';
import type { Row, When, Work } from './format.ts';

/** Work of which a file says nothing. */
export const noWork: Work = { title: '', project: '', client: '', note: '', tags: [], billable: null };

/** A row that cannot be imported. */
export const refuse = (line: number, reason: RefusedReason): Row => ({ kind: 'refused', line, reason });

type EntryRow = Extract<Row, { readonly kind: 'entry' }>;
type What = Omit<EntryRow, 'kind' | 'line' | 'start' | 'end' | 'duration'>;

/** The row of an entry with a start and an end; refused if one of them could not be read. */
export function entryRow(line: number, start: When | RefusedReason, end: When | RefusedReason, what: What): Row {
  if (typeof start === 'string') return refuse(line, start);
  if (typeof end === 'string') return refuse(line, end);
  return { kind: 'entry', line, ...what, start, end, duration: null };
}

/** The row of an entry with a start and a duration (ms); refused if one of them could not be read. */
export function lastingRow(
  line: number,
  start: When | RefusedReason,
  duration: number | RefusedReason,
  what: What,
): Row {
  if (typeof start === 'string') return refuse(line, start);
  if (typeof duration === 'string') return refuse(line, duration);
  return { kind: 'entry', line, ...what, start, end: null, duration };
}

/** The row of a timer that was running; refused if its start could not be read. */
export const runningRow = (line: number, start: When | RefusedReason, what: What): Row =>
  typeof start === 'string' ? refuse(line, start) : { kind: 'running', line, ...what, start };
