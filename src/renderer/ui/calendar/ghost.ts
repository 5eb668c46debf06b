import { create } from 'zustand';
import type { EntryId } from '#shared/model/ids.ts';
import type { EntrySpan } from '#shared/model/timeEntry.ts';
import type { TaskFacts } from './useTaskFacts.ts';

/** What is being dragged, as it will be when it is let go. */
export type Ghost = {
  readonly span: EntrySpan;
  /** Null for a new entry, whose task is not chosen yet. */
  readonly facts: TaskFacts | null;
  readonly kind: 'entry' | 'plan';
  /** The entry that it was; null if there was none. */
  readonly entryId: EntryId | null;
};

/** The ghost of all calendars in the window; null while nothing is dragged over them. */
export const useGhost = create<{ readonly ghost: Ghost | null }>(() => ({ ghost: null }));

export const showGhost = (ghost: Ghost | null): void => useGhost.setState({ ghost });
