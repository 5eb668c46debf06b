import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { EntryId, TaskId } from '#shared/model/ids.ts';
import type { EntriesPage, Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import type { Store } from './ports.ts';

/** Entries of a task that are read at once, and as many more as lie in the same days. */
const ENTRIES_READ = 500;

/** So many found tasks are more than anybody looks through. */
const FOUND_SHOWN = 500;

/** What is read of the history, which no snapshot carries. */
export const createQueries = (store: Store, calendar: () => Calendar) => ({
  /** Entries that overlap an interval, by start. @throws StoreError */
  entriesBetween: (range: Interval): readonly TimeEntry[] => store.history.between(range),

  /**
   * The latest entries of a task that lie before an instant, ms UTC, the last start first: all of those days, so that
   * each can be summed up. Pass `from` of the answer to go on. @throws StoreError
   */
  entriesOf(taskId: TaskId, before = Infinity): EntriesPage {
    const oldest = store.startOf(taskId, before, ENTRIES_READ - 1);
    const from = oldest === null ? null : dayAt(oldest, calendar()).start;
    const isAll = from === null || store.startOf(taskId, from, 0) === null;
    const entries = store.entriesOf(taskId, { start: from ?? -Infinity, end: before });
    return { entries, from: isAll ? null : from };
  },

  /** The entries of the same task next to an entry. @throws StoreError */
  neighbours: (id: EntryId): Neighbours => store.neighbours(id),

  /** Tasks with words that begin like those of the text, the newest first. @throws StoreError */
  search: (text: string): readonly TaskId[] => store.search(text, FOUND_SHOWN),
});
