import type { Change } from '#shared/commands/change.ts';
import type { InvoiceId, TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Delta, Now } from './ports.ts';

/** An entry of a file that may be imported. `work`: the number of what it is about. `key`: what identifies it. */
export type StagedEntry = Pick<TimeEntry, 'startedAt' | 'zone' | 'note' | 'billable' | 'dayOnly'> & {
  readonly line: number;
  readonly key: string;
  readonly work: number;
  readonly endedAt: number;
  /** The place of its invoice among those of the file; null if it was not billed. */
  readonly invoice: number | null;
};

/** An entry, and what identifies it in the program it was imported from; null if it was not. */
export type KeyedEntry = TimeEntry & { readonly importKey: string | null };

/** What the keys begin with that follow from the content of Stint's own files. */
export const OWN_SOURCE = 'stint=';

/** The new entries of a work: their first start and last end, ms UTC. */
export type WorkSpan = { readonly work: number; readonly first: number; readonly last: number };

/** What is on the stage; all but `staged` and `duplicates` is of new entries. Times in ms, instants in ms UTC. */
export type StageSummary = {
  readonly staged: number;
  readonly entries: number;
  readonly time: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly dayEntries: number;
  readonly duplicates: number;
  readonly overlaps: number;
};

/** What is found out about entries on the stage. */
export type StagedMark = 'duplicate' | 'differs' | 'overlaps';

/** How many ids of each table an import takes, or the first of them. */
export type ReservedIds = Readonly<Record<'clients' | 'projects' | 'tasks' | 'invoices' | 'entries', number>>;

/**
 * Imports. Entries of a file are staged and compared with those stored, in slices by their numbers, which count from 1.
 * Then what is new is written in slices, each a transaction; its entries are in no list and no report before the import is
 * finished, as one step of the journal, and all of it is removed if that never happens. All methods throw StoreError.
 */
export type ImportStore = {
  /** Empties the stage, before anything is staged: what was staged on a connection is gone with it, never in part. */
  clearStage(): void;
  stage(entries: readonly StagedEntry[]): void;
  /** The tasks that works stand for; null if there is none yet. */
  setTasks(tasks: readonly (readonly [work: number, taskId: TaskId | null])[]): void;
  /** The invoices that those of the file stand for, by their places. */
  setInvoices(invoices: readonly (readonly [place: number, id: InvoiceId])[]): void;
  /** Marks entries that are stored already, and whether with another length. `source`: what the keys of all entries of this kind of file begin with. */
  findDuplicates(from: number, to: number, source: string): void;
  /** Marks new entries that overlap others: so many, in the order of their starts; from 1 it begins anew. */
  findOverlaps(from: number, to: number): void;
  summary(): StageSummary;
  /** The works of new entries. */
  newWorks(): readonly WorkSpan[];
  /** The places of the invoices of new entries. */
  newInvoices(): readonly number[];
  /** The lines of the first so many duplicates, of those among them whose length differs, or of entries that overlap. */
  stagedLines(what: StagedMark, limit: number): readonly number[];

  begin(name: string, format: string, counts: ReservedIds, now: Now): { id: number; first: ReservedIds; delta: Delta };
  /** Writes changes, with ids that were reserved. */
  add(id: number, changes: readonly Change[]): void;
  /** Writes the new entries of a slice, with ids that were reserved. */
  addEntries(id: number, from: number, to: number, first: ReservedIds): void;
  /** Removes all that was written. */
  cancel(id: number, now: Now): Delta;
  /** All entries, with what identifies them in the program they came from. */
  allEntries(): readonly KeyedEntry[];
  /** Makes it count, with `changes` that belong to it. */
  finish(id: number, name: string, changes: readonly Change[], now: Now): Delta;
};
