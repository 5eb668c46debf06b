import type { ImportQuestion } from '#shared/contract/importing.ts';
import type {
  ColumnMapping,
  FlaggedReason,
  ImportFormat,
  RefusedReason,
  SkippedReason,
  UnreadableReason,
} from '#shared/model/importing.ts';

/** What a format is given: the content of one file, however it was packed. */
export type Input = {
  /** The name of the file. Formats are recognised by content, so it is only a hint where content allows several. */
  readonly name: string;
  /** The decoded text without a byte order mark, line breaks as they are; null if the file is binary. */
  readonly text: string | null;
  /** The parsed content of a JSON file; undefined if it is none. */
  readonly json: unknown;
  /** The text files in a zip archive, by path; null if the file is no archive. */
  readonly files: ReadonlyMap<string, string> | null;
  /** Queries an SQLite file, opened for reading; null if the file is none. */
  readonly query: ((sql: string) => readonly Readonly<Record<string, unknown>>[]) | null;
};

/**
 * When something was: an instant (ms UTC), or a local date and time as they are written in the file (`03/04/2024`,
 * `10:23:52 AM`). `zone`: an IANA zone that the file names for it; otherwise the person chooses one.
 */
export type When = { readonly at: number } | { readonly date: string; readonly time: string; readonly zone?: string };

/** What was worked on, as the file has it; empty texts are missing ones. Nothing is cleaned or cut yet. */
export type Work = {
  readonly title: string;
  readonly project: string;
  readonly client: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Null if the file does not say it. */
  readonly billable: boolean | null;
};

type Placed = {
  /** The line of a text file, or the number of the record; both count from 1. */
  readonly line: number;
};

type Found = Placed &
  Work & {
    /** The id that the other program gave the entry; null if it gives none, and content has to identify it. */
    readonly id: string | null;
    readonly flags?: readonly FlaggedReason[];
  };

/** A row of a file. */
export type Row =
  /** `end` null: it has to follow from the duration (ms). Start and end win over a duration that disagrees. */
  | (Found & {
      readonly kind: 'entry';
      readonly start: When;
      readonly end: When | null;
      readonly duration: number | null;
    })
  /** Time on a day (a date as it is written) without clock times; duration in ms. */
  | (Found & { readonly kind: 'day'; readonly date: string; readonly duration: number })
  /** A timer that was running when the file was written. */
  | (Found & { readonly kind: 'running'; readonly start: When })
  /** A task without time, so that a list of tasks comes over as well. Estimate in ms; due: a date (`2026-03-04`). */
  | (Placed & {
      readonly kind: 'task';
      readonly title: string;
      readonly project: string;
      readonly client: string;
      readonly notes: string;
      readonly tags: readonly string[];
      readonly isDone: boolean;
      readonly estimate: number | null;
      readonly due: string | null;
    })
  | (Placed & { readonly kind: 'refused'; readonly reason: RefusedReason })
  | (Placed & { readonly kind: 'skipped'; readonly reason: SkippedReason });

/** What the person chose about how a file is read. */
export type ReadOptions = {
  /** The columns of a table without headers that are known. */
  readonly columns: ColumnMapping | null;
  /** ActivityWatch: what becomes entries. */
  readonly activity: 'window' | 'afk';
};

/** The whole file cannot be imported. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** A format of another program: one file, and one line in the list in `formats/index.ts`. */
export type Format = {
  readonly id: ImportFormat;
  /** Whether the content has the shape of this format. Cheap, and never throws. */
  readonly recognises: (input: Input) => boolean;
  /**
   * Reads the rows, one after the other, in the order of the file. A row that is wrong is refused by itself.
   * @throws Unreadable if nothing of the file can be read
   */
  readonly read: (input: Input, options: ReadOptions) => Iterable<Row>;
  /** What a person has to be asked about this file, beside what follows from the rows. */
  readonly questions?: (input: Input, options: ReadOptions) => readonly ImportQuestion[];
};
