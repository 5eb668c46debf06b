import type { Interval } from '../time/interval.ts';
import type { EntryId, TaskId } from './ids.ts';
import type { TimeEntry } from './timeEntry.ts';

/**
 * Why a person counts as away. `ended`: Stint was not running (a crash, a power cut, quit). `clock`: the clock shows a
 * time before the last heartbeat, so it is unknown how long Stint was not running. `resumed`: undo or redo started the
 * entry again.
 */
export type AwayReason = 'idle' | 'locked' | 'asleep' | 'switched' | 'ended' | 'clock' | 'resumed';

/** A sign that nobody is at the computer, and since when, ms UTC. */
export type AwaySign = { readonly why: AwayReason; readonly since: number };

/** The part of an entry in which the person was away. It is empty only if its length is unknown. */
export type AwayPart = Interval & { readonly why: AwayReason; readonly entryId: EntryId };

/**
 * Times away that wait for an answer. A time away that begins before the answer extends the question, so there is only
 * one. The time between the intervals was work, and each entry is asked about only for its own parts.
 */
export type AwayQuestion = {
  /** Stays the same while the question waits. */
  readonly id: number;
  /** Why the first part began. */
  readonly why: AwayReason;
  /** Ordered by the start of their entries; each lies within its entry. */
  readonly parts: readonly AwayPart[];
  /** The union of the parts: ordered, none touching another. */
  readonly intervals: readonly Interval[];
  readonly taskIds: readonly TaskId[];
};

/** What to do with the time away. */
export type AwayAnswer =
  /** The time was work: nothing changes. */
  | { readonly kind: 'keep' }
  /** The time was not work: it is cut out, and the timer keeps running. */
  | { readonly kind: 'subtract' }
  /** The entry ends when the person left. */
  | { readonly kind: 'stop' }
  /** The time was work on another task: the first open one with this title, or a new one. */
  | { readonly kind: 'give'; readonly title: string }
  /** The time becomes separate entries of the same task. */
  | { readonly kind: 'split' };

/** Starting a timer is itself input, and the system reports input in whole seconds and a little late. In ms. */
const SLACK = 2000;

/**
 * The part of an entry during which the person was away, up to `until`, ms UTC. It begins with the first sign that is
 * not older than the entry: whoever started the entry was there, or started it remotely. Null if there is none.
 */
export function awayPart(
  entry: Pick<TimeEntry, 'id' | 'startedAt' | 'endedAt'>,
  signs: readonly AwaySign[],
  until: number,
): AwayPart | null {
  const later = signs.filter(({ since }) => since >= entry.startedAt - SLACK);
  const [first] = later.toSorted((a, b) => a.since - b.since);
  if (!first) return null;
  const start = Math.max(first.since, entry.startedAt);
  const end = Math.min(entry.endedAt ?? until, until);
  return end < start ? null : { entryId: entry.id, why: first.why, start, end };
}
