import type { Change } from './change.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import type { History } from '../model/history.ts';
import { subtract } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import { intervalOf, timesOf } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';

/** What was answered to a command that asked back. */
export type Consent = {
  /** What to do with entries in the way, whatever the setting says. */
  readonly overlaps?: 'trim' | 'allow';
  /** An entry of more than 24 hours is meant. */
  readonly long?: true;
};

type Room = Interval & { readonly beside: readonly EntryId[] };

/** What becomes of the entries where another one is to lie: they stay, give way, or somebody has to be asked. */
export function resolveOverlaps(state: State, room: Room, consent: Consent, now: number, history: History): Decision {
  const others = history.between(room).filter((entry) => !room.beside.includes(entry.id));
  const policy = consent.overlaps ?? state.settings.overlaps;
  const [other] = others;
  if (!other || policy === 'allow') return changes();
  if (policy === 'ask') {
    const title = state.tasks.get(other.taskId)?.title ?? '';
    return reject('entry-overlaps', { count: others.length, title });
  }
  if (room.end > now && others.some((entry) => entry.endedAt === null)) return reject('entry-in-future');
  // Pieces that split off take the ids after the one that a new entry would have.
  let next = state.nextEntryId + 1;
  return changes(...others.flatMap((entry) => trim(entry, [room], () => next++)));
}

/** Cuts intervals out of an entry; each piece that is left behind the first becomes an entry of its own. */
export function trim(entry: TimeEntry, cuts: readonly Interval[], nextId: () => EntryId): Change[] {
  const [first, ...rest] = cuts.reduce(subtract, [intervalOf(entry, Infinity)]).map(timesOf);
  if (!first) return [{ type: 'entryDeleted', id: entry.id }];
  return [
    { type: 'entryChanged', entry: { ...entry, ...first } },
    ...rest.map((piece): Change => ({ type: 'entryAdded', entry: { ...entry, ...piece, id: nextId() } })),
  ];
}
