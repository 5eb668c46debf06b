import { cutOut } from '../time/interval.ts';
import type { ClosedInterval, Interval } from '../time/interval.ts';
import type { TaskId } from './task.ts';
import type { EntryId, TimeEntry } from './timeEntry.ts';

/**
 * What began an absence. `ended`: Stint itself was not running (a crash, a power cut, quit). `clock`: neither, and the
 * clock stands before the last heartbeat, so how long is not known. `resumed`: undo or redo started the entry again.
 */
export type AwayReason = 'idle' | 'locked' | 'asleep' | 'switched' | 'ended' | 'clock' | 'resumed';

/** Something that says nobody is there, and since when, ms UTC. */
export type AwaySign = { readonly why: AwayReason; readonly since: number };

/** A stretch `[since, until)`, ms UTC, in which entries ran while nobody was there. Empty only where its length is not known. */
export type AwayStretch = { readonly since: number; readonly until: number };

/** The part of one entry that is in question. */
export type AwayPart = AwayStretch & { readonly why: AwayReason; readonly entryId: EntryId };

/**
 * Absences that wait for the person's answer. One that follows before they gave it extends the question, so it is asked
 * once. What lies between the stretches was work, and each entry is asked about only for its own parts.
 */
export type AwayQuestion = {
  /** The same for as long as the question waits. */
  readonly id: number;
  /** What began the first part. */
  readonly why: AwayReason;
  /** By the start of their entries, each within its entry. */
  readonly parts: readonly AwayPart[];
  /** What the parts cover together, in order, none touching another. */
  readonly stretches: readonly AwayStretch[];
  readonly taskIds: readonly TaskId[];
};

/** What is to become of the absence. */
export type AwayAnswer =
  /** It was work: nothing changes. */
  | { readonly kind: 'keep' }
  /** It was not: it is cut out, and what ran runs on. */
  | { readonly kind: 'subtract' }
  /** The work ended when the person left. */
  | { readonly kind: 'stop' }
  /** It was work on another task: the first open one of that title, or a new one. */
  | { readonly kind: 'give'; readonly title: string }
  /** It becomes entries of its own, of the same task. */
  | { readonly kind: 'split' };

/** Starting a timer is input as well; the system reports input in whole seconds, and a little late. ms. */
const SLACK = 2000;

/**
 * The part of an entry that ran while nobody was there, up to `until`, ms UTC: from the first sign that is not older than
 * the entry, because whoever started it was there, or reached it from elsewhere. null: there is none.
 */
export function awayPart(
  entry: Pick<TimeEntry, 'id' | 'startedAt' | 'endedAt'>,
  signs: readonly AwaySign[],
  until: number,
): AwayPart | null {
  const later = signs.filter(({ since }) => since >= entry.startedAt - SLACK);
  const [first] = later.toSorted((a, b) => a.since - b.since);
  if (!first) return null;
  const since = Math.max(first.since, entry.startedAt);
  const end = Math.min(entry.endedAt ?? until, until);
  return end < since ? null : { entryId: entry.id, why: first.why, since, until: end };
}

/** The stretches with one more, in order; those that overlap or touch become one. A stretch never shrinks by this. */
export function extend(stretches: readonly AwayStretch[], more: AwayStretch): AwayStretch[] {
  const sorted = [...stretches, more].toSorted((a, b) => a.since - b.since);
  const joined: AwayStretch[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    if (last && one.since <= last.until)
      joined[joined.length - 1] = { ...last, until: Math.max(last.until, one.until) };
    else joined.push({ since: one.since, until: one.until });
  }
  return joined;
}

/** What parts cover together, in order, none touching another. */
export const covered = (parts: readonly AwayStretch[]): AwayStretch[] => parts.reduce<AwayStretch[]>(extend, []);

/** What one write did to an entry: its times before and after; null: it was not, or is no longer, there. */
export type EntryMove = {
  readonly entryId: EntryId;
  readonly taskId: TaskId;
  readonly before: Interval | null;
  readonly after: Interval | null;
};

/**
 * The parts that other entries take over when one write moves time in question from one entry of a task to another: a
 * split, a merge, a trim, or undoing one of these. Without them that time would no longer be asked about.
 */
export function handedOver(parts: readonly AwayPart[], moves: readonly EntryMove[]): AwayPart[] {
  return parts.flatMap((part) => {
    const from = moves.find(({ entryId }) => entryId === part.entryId);
    if (!from?.before) return [];
    const lost = without(common([asInterval(part)], from.before), from.after);
    return moves
      .filter(({ entryId, taskId, after }) => entryId !== part.entryId && taskId === from.taskId && after !== null)
      .flatMap(({ entryId, before, after }) => {
        const gained = without(common(lost, after as Interval), before);
        const known = parts.filter((other) => other.entryId === entryId).map(asInterval);
        return known
          .reduce(without, gained)
          .map(({ startedAt, endedAt }) => ({ entryId, why: part.why, since: startedAt, until: endedAt }));
      });
  });
}

/**
 * The parts in which entries did not run that a write has run again, of a time `[since, until)`, ms, in which nothing was
 * known of that: neither they ran nor another entry of their task.
 */
export const resumedParts = (moves: readonly EntryMove[], { since, until }: AwayStretch): AwayPart[] =>
  moves
    .filter(({ before, after }) => after?.endedAt === null && before?.endedAt !== null)
    .flatMap(({ entryId, taskId, after }) => {
      const ran = moves.flatMap((move) => (move.taskId === taskId && move.before ? [move.before] : []));
      const startedAt = Math.max(since, after?.startedAt ?? since);
      const idle = ran.reduce(without, startedAt < until ? [{ startedAt, endedAt: until }] : []);
      return idle.map((piece) => ({ entryId, why: 'resumed', since: piece.startedAt, until: piece.endedAt }) as const);
    });

const asInterval = ({ since, until }: AwayStretch): ClosedInterval => ({ startedAt: since, endedAt: until });

const common = (pieces: readonly ClosedInterval[], { startedAt, endedAt }: Interval): ClosedInterval[] =>
  pieces
    .map((piece) => ({
      startedAt: Math.max(piece.startedAt, startedAt),
      endedAt: Math.min(piece.endedAt, endedAt ?? Infinity),
    }))
    .filter((piece) => piece.endedAt > piece.startedAt);

/** The pieces without what `cut` covers; a piece that has an end keeps one. */
function without(pieces: readonly ClosedInterval[], cut: Interval | null): ClosedInterval[] {
  if (!cut) return [...pieces];
  const closed: ClosedInterval = { startedAt: cut.startedAt, endedAt: cut.endedAt ?? Infinity };
  return pieces.flatMap((piece) => cutOut(piece, closed) as ClosedInterval[]);
}
