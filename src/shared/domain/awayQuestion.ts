import type { TaskId } from './task.ts';
import type { EntryId } from './timeEntry.ts';

/** The first sign that the person had left. `ended`: Stint itself was not there (a crash, a power cut, quit). */
export type AwayReason = 'idle' | 'locked' | 'asleep' | 'switched' | 'ended';

/** A stretch `[since, until)`, ms UTC, in which entries ran while nobody was there. */
export type AwayStretch = { readonly since: number; readonly until: number };

/**
 * An absence that waits for the person's answer. One that follows before they gave it extends it: it is asked about once,
 * and what lies between the stretches was work.
 */
export type AwayQuestion = {
  readonly id: number;
  /** What began the first stretch. */
  readonly why: AwayReason;
  /** At least one, in order, none touching another. */
  readonly stretches: readonly AwayStretch[];
  /** What ran, as far as it is still there. */
  readonly entryIds: readonly EntryId[];
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

/** The question after an entry it is about became others: was split, or merged into another. */
export const askedOf = (question: AwayQuestion, was: EntryId, are: readonly EntryId[]): AwayQuestion => ({
  ...question,
  entryIds: question.entryIds.flatMap((id) => (id === was ? are : [id])),
});

/** The question after the stretches since `from` moved along with the clock by so many ms, as what ran in them did. */
export const moveAlong = (question: AwayQuestion, from: number, by: number): AwayQuestion => ({
  ...question,
  stretches: question.stretches
    .map((one) => (one.since < from ? one : { since: one.since + by, until: one.until + by }))
    .reduce(extend, [] as AwayStretch[]),
});

/** The stretches with one more, in order; those that overlap or touch become one. A stretch never shrinks by this. */
export function extend(stretches: readonly AwayStretch[], more: AwayStretch): AwayStretch[] {
  const sorted = [...stretches, more].toSorted((a, b) => a.since - b.since);
  const joined: AwayStretch[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    if (last && one.since <= last.until)
      joined[joined.length - 1] = { ...last, until: Math.max(last.until, one.until) };
    else joined.push(one);
  }
  return joined;
}
