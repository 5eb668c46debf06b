import type { Change } from './change.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import type { History } from '../model/history.ts';
import { subtract } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import { hasTimes } from '../model/trackedTime.ts';
import { intervalOf, spanOf } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';

/** The confirmation of a command. */
export type Consent = {
  /** What to do with overlapping entries, regardless of the setting. */
  readonly overlaps?: 'trim' | 'allow';
  /** An entry of more than 24 hours is intended. */
  readonly long?: true;
  /** Changing entries that were billed is intended. */
  readonly billed?: true;
};

type Room = Interval & { readonly beside: readonly EntryId[] };

/** Resolves overlaps of a new or changed entry: others stay, are trimmed, or somebody has to be asked. */
export function resolveOverlaps(state: State, room: Room, consent: Consent, now: number, history: History): Decision {
  // Imported entries can be empty, and then overlap nothing.
  const isInTheWay = (entry: TimeEntry): boolean => hasTimes(entry) && entry.endedAt !== entry.startedAt;
  const others = history.between(room).filter((entry) => isInTheWay(entry) && !room.beside.includes(entry.id));
  const policy = consent.overlaps ?? state.settings.overlaps;
  const [other] = others;
  if (!other || policy === 'allow') return changes();
  if (policy === 'ask') {
    const title = state.tasks.get(other.taskId)?.title ?? '';
    return reject('entry-overlaps', { count: others.length, title });
  }
  if (room.end > now && others.some((entry) => entry.endedAt === null)) return reject('entry-in-future');
  // Split-off pieces get the ids after that of a new entry.
  let next = state.nextEntryId + 1;
  return changes(...others.flatMap((entry) => trim(entry, [room], () => next++)));
}

/** Cuts intervals out of an entry; each remaining piece after the first becomes a new entry. */
export function trim(entry: TimeEntry, cuts: readonly Interval[], nextId: () => EntryId): Change[] {
  const [first, ...rest] = cuts.reduce(subtract, [intervalOf(entry, Infinity)]).map(spanOf);
  if (!first) return [{ type: 'entryDeleted', id: entry.id }];
  return [
    { type: 'entryChanged', entry: { ...entry, ...first } },
    ...rest.map((piece): Change => ({ type: 'entryAdded', entry: { ...entry, ...piece, id: nextId() } })),
  ];
}
