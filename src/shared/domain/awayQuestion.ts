import type { TaskId } from './task.ts';
import type { EntryId } from './timeEntry.ts';

/** The first sign that the person had left. `ended`: Stint itself was not there (a crash, a power cut, quit). */
export type AwayReason = 'idle' | 'locked' | 'asleep' | 'switched' | 'ended';

/** A stretch `[since, until)`, ms UTC, in which entries ran while nobody was there. */
export type AwayStretch = { readonly since: number; readonly until: number; readonly why: AwayReason };

/** A stretch that waits for the person's answer. `entryIds` and `taskIds`: what ran, as far as it is still there. */
export type AwayQuestion = AwayStretch & {
  readonly id: number;
  readonly entryIds: readonly EntryId[];
  readonly taskIds: readonly TaskId[];
};

/** What is to become of the stretch. */
export type AwayAnswer =
  /** It was work: nothing changes. */
  | { readonly kind: 'keep' }
  /** It was not: it is cut out, and what ran runs on. */
  | { readonly kind: 'subtract' }
  /** The work ended when the person left. */
  | { readonly kind: 'stop' }
  /** It was work on another task: the first open one of that title, or a new one. */
  | { readonly kind: 'give'; readonly title: string }
  /** It becomes an entry of its own, of the same task. */
  | { readonly kind: 'split' };
