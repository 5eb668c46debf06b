import type { EntryId, TimeEntry } from './timeEntry.ts';

/** What `decide` may look up of the stored entries. */
export type History = {
  entry(id: EntryId): TimeEntry | null;
  /** Entries that overlap `[from, to)`, ms UTC, by start; a running one has no end. */
  between(from: number, to: number): TimeEntry[];
  /** The latest end, ms UTC, of an entry that ended at or before `at`; null when there is none. */
  lastEnd(at: number): number | null;
};
