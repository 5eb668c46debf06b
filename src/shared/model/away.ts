import type { Interval } from '../time/interval.ts';
import type { EntryId, TaskId } from './ids.ts';
import type { TimeEntry } from './timeEntry.ts';

/**
 * What began an absence. `ended`: Stint itself was not running (a crash, a power cut, quit). `clock`: neither, and the
 * clock stands before the last heartbeat, so how long is not known. `resumed`: undo or redo started the entry again.
 */
export type AwayReason = 'idle' | 'locked' | 'asleep' | 'switched' | 'ended' | 'clock' | 'resumed';

/** Something that says nobody is there, and since when, ms UTC. */
export type AwaySign = { readonly why: AwayReason; readonly since: number };

/** The part of one entry that is in question, as nobody was there. Empty only where its length is not known. */
export type AwayPart = Interval & { readonly why: AwayReason; readonly entryId: EntryId };

/**
 * Absences that wait for the person's answer. One that follows before they gave it extends the question, so it is asked
 * once. What lies between the intervals was work, and each entry is asked about only for its own parts.
 */
export type AwayQuestion = {
  /** The same for as long as the question waits. */
  readonly id: number;
  /** What began the first part. */
  readonly why: AwayReason;
  /** By the start of their entries, each within its entry. */
  readonly parts: readonly AwayPart[];
  /** What the parts cover together, in order, none touching another. */
  readonly intervals: readonly Interval[];
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
  const start = Math.max(first.since, entry.startedAt);
  const end = Math.min(entry.endedAt ?? until, until);
  return end < start ? null : { entryId: entry.id, why: first.why, start, end };
}
