import type { EntryId } from '../model/ids.ts';
import { intervalOf, spanOf } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import { subtract } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import type { Change } from './change.ts';

/** The entries that can be billed, and the changes that split what lies outside of the billed time off them. */
export type ToBill = { readonly ids: readonly EntryId[]; readonly splits: readonly Change[] };

/**
 * What to bill of entries: the time within an interval, which keeps the id of its entry. Entries that are billed already
 * are left out, and so are those that are still running in it at `now`, ms UTC. `firstId`: the id of the first new entry.
 */
export function billEntries(entries: readonly TimeEntry[], within: Interval, now: number, firstId: EntryId): ToBill {
  const ids: EntryId[] = [];
  const splits: Change[] = [];
  let nextId = firstId;
  for (const entry of entries) {
    const inside = partToBill(entry, within, now);
    if (inside === null) continue;
    ids.push(entry.id);
    const outside = entry.dayOnly ? [] : subtract([intervalOf(entry, Infinity)], within).map(spanOf);
    if (outside.length === 0) continue;
    const clockStep = inside.start === entry.startedAt ? entry.clockStep : 0;
    splits.push({ type: 'entryChanged', entry: { ...entry, ...spanOf(inside), clockStep } });
    for (const span of outside) {
      const step = span.startedAt === entry.startedAt ? entry.clockStep : 0;
      splits.push({ type: 'entryAdded', entry: { ...entry, ...span, id: nextId++, clockStep: step } });
    }
  }
  return { ids, splits };
}

/** Without clock times, an entry cannot be cut. One without length lies where it starts. */
function partToBill(entry: TimeEntry, within: Interval, now: number): Interval | null {
  if (entry.invoiceId !== null) return null;
  const { start, end } = intervalOf(entry, Infinity);
  if (entry.dayOnly) return { start, end };
  const inside = { start: Math.max(start, within.start), end: Math.min(end, within.end) };
  const isWithin = start < within.end && (start >= within.start || end > within.start);
  const hasEnded = entry.endedAt !== null || within.end <= now;
  return isWithin && hasEnded ? inside : null;
}
