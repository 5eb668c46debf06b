import { assertNever } from '#shared/model/assertNever.ts';
import type { EntryTimes } from '#shared/model/timeEntry.ts';

/** What of an entry is moved. */
export type Edge = 'start' | 'end' | 'whole';

const MINUTE = 60_000;
/** Keys and pointer move by this much, ms; the pointer by one minute while Alt is held. */
export const STEP = 5 * MINUTE;
export const FINE_STEP = MINUTE;

/** What can be moved of an entry: of one that runs only the start. */
const movable = ({ endedAt }: EntryTimes, edge: Edge): Edge | null =>
  endedAt !== null ? edge : edge === 'end' ? null : 'start';

/**
 * The times of an entry moved by so many ms. `grid`, ms: the edge that moves comes to lie on it; 0: it moves exactly so
 * far. An entry never becomes empty.
 */
export function moved(entry: EntryTimes, edge: Edge, by: number, grid: number): EntryTimes {
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
