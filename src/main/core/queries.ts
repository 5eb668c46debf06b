import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { FOUND_MAX } from '#shared/contract/results.ts';
import type { Found } from '#shared/contract/results.ts';
import type { EntryId, InvoiceId, TaskId } from '#shared/model/ids.ts';
import type { EntriesPage, Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import type { Task, Tasks } from '#shared/model/task.ts';
import type { Store } from './ports.ts';

/** Page size for the entries of a task; a page also includes all other entries of its days. */
const ENTRIES_READ = 500;

/** Running tasks are found before open ones, and those before others. */
const stateRank = (task: Task | undefined): number => (task?.running ? 0 : task?.state === 'open' ? 1 : 2);

/** Queries of the history, which snapshots do not contain. */
export const createQueries = (store: Store, calendar: () => Calendar, tasks: () => Tasks) => ({
  /** Entries that overlap an interval, by start. @throws StoreError */
  entriesBetween: (range: Interval): readonly TimeEntry[] => store.history.between(range),

  /**
   * The latest entries of a task before an instant, ms UTC, latest start first, in whole days, so that days can be
   * summed. Pass `from` of the result to get the next page.
   * @throws StoreError
   */
  entriesOf(taskId: TaskId, before = Infinity): EntriesPage {
    const oldest = store.startOf(taskId, before, ENTRIES_READ - 1);
    const from = oldest === null ? null : dayAt(oldest, calendar()).start;
    const isAll = from === null || store.startOf(taskId, from, 0) === null;
    const entries = store.entriesOf(taskId, { start: from ?? -Infinity, end: before });
    return { entries, from: isAll ? null : from };
  },

  /** An entry; null if there is none of that id. @throws StoreError */
  entry: (id: EntryId): TimeEntry | null => store.history.entry(id),

  /** The latest entries: running ones first, then by start, latest first. @throws StoreError */
  latestEntries: (limit: number): readonly TimeEntry[] => store.latestEntries(limit),

  /** The entries of the same task right before and after an entry. @throws StoreError */
  neighbours: (id: EntryId): Neighbours => store.neighbours(id),

  /** How many entries were billed with an invoice. @throws StoreError */
  invoicedCount: (id: InvoiceId): number => store.history.invoicedCount(id),

  /**
   * The first tasks with words that begin with those of the text, the best first: running ones, open ones, others; then
   * those with the words in the title; then the newest. @throws StoreError
   */
  search(text: string, limit: number): Found {
    const all = tasks();
    const found = store.search(text, FOUND_MAX).toSorted((a, b) => stateRank(all.get(a)) - stateRank(all.get(b)));
    return { taskIds: found.slice(0, limit), isAll: found.length <= limit };
  },
});
