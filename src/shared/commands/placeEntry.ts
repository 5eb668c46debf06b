import { activeTasks } from '../model/elapsed.ts';
import type { History } from '../model/history.ts';
import { NOTE_MAX } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { Change } from './change.ts';
import { changes, reject } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { resolveOverlaps } from './resolveOverlaps.ts';
import type { Consent } from './resolveOverlaps.ts';

/** A longer entry needs confirmation: it is more likely a mistake than a day without sleep. */
const LONG = 24 * 3600 * 1000;

/** Applies the changes `writing` for `entry` if it is valid and has room. `beside`: entries that may overlap it. */
export function placeEntry(
  state: State,
  entry: TimeEntry,
  writing: readonly Change[],
  consent: Consent,
  { now }: Moment,
  history: History,
  beside: readonly EntryId[] = [],
): Decision {
  const { startedAt, endedAt, note } = entry;
  if (note.length > NOTE_MAX) return reject('note-too-long', { max: NOTE_MAX, length: note.length });
  if (endedAt === null ? startedAt > now : endedAt <= startedAt) {
    return reject(endedAt === null ? 'entry-in-future' : 'entry-empty');
  }
  const until = endedAt ?? now;
  const length = until - startedAt;
  if (length > LONG && consent.long !== true) return reject('entry-long', { hours: Math.floor(length / 3_600_000) });
  // If several tasks can run at once, their entries overlap on purpose.
  const running = endedAt === null && state.settings.severalAtOnce ? activeTasks(state.tasks) : [];
  const allowed = [entry.id, ...beside, ...running.map((task) => task.running.id)];
  const room = resolveOverlaps(state, { start: startedAt, end: until, beside: allowed }, consent, now, history);
  if (!room.ok) return room;
  // Entries in the way are changed first: a task has one running entry at a time.
  return changes(...room.changes, ...writing);
}
