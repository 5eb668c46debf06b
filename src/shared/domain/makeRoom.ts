import type { Change } from './change.ts';
import type { Consent } from './command.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import type { History } from './history.ts';
import { cutOut } from './interval.ts';
import type { EntryId, TimeEntry } from './timeEntry.ts';

type Room = {
  /** ms UTC. */
  readonly from: number;
  readonly to: number;
  readonly beside: readonly EntryId[];
};

/** What becomes of the entries where another one is to lie: they stay, give way, or somebody has to be asked. */
export function makeRoom(state: State, room: Room, consent: Consent, now: number, history: History): Decision {
  const { from, to, beside } = room;
  const others = history.between(from, to).filter((entry) => !beside.includes(entry.id));
  const policy = consent.overlaps ?? state.settings.overlaps;
  const [other] = others;
  if (!other || policy === 'allow') return changes();
  if (policy === 'ask') {
    const title = state.tasks.get(other.taskId)?.title ?? '';
    return reject('entry-overlaps', { count: others.length, title });
  }
  if (to > now && others.some((entry) => entry.endedAt === null)) return reject('entry-in-future');
  // Pieces that split off take the ids after the one that a new entry would have.
  let next = state.nextEntryId + 1;
  return changes(...others.flatMap((entry) => trim(entry, from, to, () => next++)));
}

/** Cuts `[from, to)` out of an entry; what is left behind it becomes an entry of its own. */
export function trim(entry: TimeEntry, from: number, to: number, nextId: () => EntryId): Change[] {
  const [first, second] = cutOut(entry, from, to);
  if (!first) return [{ type: 'entryDeleted', id: entry.id }];
  const changed: Change[] = [{ type: 'entryChanged', entry: { ...entry, ...first } }];
  if (second) changed.push({ type: 'entryAdded', entry: { ...entry, ...second, id: nextId() } });
  return changed;
}
