import { assertNever } from '#shared/model/assertNever.ts';
import type { EntrySpan } from '#shared/model/timeEntry.ts';
import { shiftDays } from '#shared/time/localTime.ts';

/** The part of an entry that moves. */
export type Edge = 'start' | 'end' | 'whole';

const MINUTE = 60_000;
/** The step of keys and pointer, ms; with Alt, the pointer moves by one minute. */
export const STEP = 5 * MINUTE;
export const FINE_STEP = MINUTE;

/** The part that can be moved; a running entry only has a start. */
const movable = ({ endedAt }: EntrySpan, edge: Edge): Edge | null =>
  endedAt !== null ? edge : edge === 'end' ? null : 'start';

/**
 * Moves an entry by a number of ms. The moving edge snaps to multiples of `grid`, ms; with 0 it does not. An entry
 * never becomes empty.
 */
export function moved(entry: EntrySpan, edge: Edge, by: number, grid: number): EntrySpan {
  const { startedAt, endedAt } = entry;
  const to = (at: number) => (grid === 0 ? at + by : Math.round((at + by) / grid) * grid);
  const least = grid === 0 ? MINUTE : grid;
  const part = movable(entry, edge);
  if (part === null) return { startedAt, endedAt };
  switch (part) {
    case 'whole':
      return { startedAt: to(startedAt), endedAt: (endedAt ?? 0) + to(startedAt) - startedAt };
    case 'start':
      return { startedAt: endedAt === null ? to(startedAt) : Math.min(to(startedAt), endedAt - least), endedAt };
    case 'end':
      return { startedAt, endedAt: Math.max(to(endedAt ?? 0), startedAt + least) };
    default:
      return assertNever(part);
  }
}

/** Moves an entry by days: it starts at the same time on the clocks of a zone, and stays as long. A running one stays. */
export function movedDays({ startedAt, endedAt }: EntrySpan, days: number, zone: string): EntrySpan {
  if (endedAt === null) return { startedAt, endedAt };
  const to = shiftDays(startedAt, days, zone);
  return { startedAt: to, endedAt: to + endedAt - startedAt };
}
