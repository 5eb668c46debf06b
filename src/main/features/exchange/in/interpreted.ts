import type { ImportQuestion, LineReason } from '#shared/contract/importing.ts';
import type { DateOrder, FlaggedReason, RefusedReason, SkippedReason } from '#shared/model/importing.ts';

/** What was worked on, clean, and of lengths that fit into the database. An empty title has to be named. */
export type ImportedWork = {
  /** The work's own title, else the name of its project, else empty. */
  readonly title: string;
  readonly project: string;
  readonly client: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Null if the file does not say it. */
  readonly billable: boolean | null;
};

type Read = ImportedWork & {
  readonly line: number;
  /**
   * Identifies the entry across imports: the id that the other program gave it, or a hash of its content with the number
   * of the equal row within the file. It depends neither on the chosen zone nor on other rows or their order.
   */
  readonly key: string;
  readonly startedAt: number;
  /** The zone that the file names for it, or the chosen one. */
  readonly zone: string;
  readonly flags: readonly FlaggedReason[];
};

/** An entry, ms UTC; start and end can be equal. `dayOnly`: the file has no clock times; the interval is around noon. */
export type ImportedEntry = Read & { readonly endedAt: number; readonly dayOnly: boolean };

/** A timer that was running when the file was written. */
export type ImportedRunning = Read;

/** A task without time. Estimate in ms; due: a date. */
export type ImportedTask = Omit<ImportedWork, 'note' | 'billable'> & {
  readonly line: number;
  readonly notes: string;
  readonly isDone: boolean;
  readonly estimate: number | null;
  readonly due: string | null;
};

/** All that a file says, row by row. */
export type Interpreted = {
  readonly entries: readonly ImportedEntry[];
  readonly running: readonly ImportedRunning[];
  readonly tasks: readonly ImportedTask[];
  readonly refused: readonly LineReason<RefusedReason>[];
  readonly skipped: readonly LineReason<SkippedReason>[];
  /** The order in which dates were read. */
  readonly dateOrder: DateOrder;
  readonly questions: readonly ImportQuestion[];
};

/** What is worth a look, row by row. */
export const flaggedIn = ({ entries, running }: Interpreted): readonly LineReason<FlaggedReason>[] =>
  [...entries, ...running].flatMap(({ line, flags }) => flags.map((reason) => ({ line, reason })));
