import type {
  ColumnMapping,
  DateOrder,
  Encoding,
  FlaggedReason,
  ImportFormat,
  RefusedReason,
  SkippedReason,
} from '../model/importing.ts';

/** What a person chose about a file; null is the suggestion, or what the content says. */
export type ImportOptions = {
  readonly format: ImportFormat | null;
  /** The IANA zone of local times; the system's unless the person chooses another. */
  readonly zone: string;
  readonly dateOrder: DateOrder | null;
  readonly encoding: Encoding | null;
  readonly columns: ColumnMapping | null;
  /** ActivityWatch: what becomes entries. */
  readonly activity: 'window' | 'afk';
};

/** The options of one question; `suggested` counts until it is answered, and is the answer afterwards. */
type Choice<Name extends string, Option> = {
  readonly question: Name;
  readonly options: readonly Option[];
  readonly suggested: Option;
  /** Whether nothing is imported before the question is answered. */
  readonly needed: boolean;
};

/** What the content of a file leaves open. An answered question stays, so that the answer can be changed. */
export type ImportQuestion =
  /** Some times are local. Any IANA zone is an answer; `options` are those most likely. */
  | (Choice<'zone', string> & { readonly needed: false })
  /** `example`: a date of the file that the options read differently. */
  | (Choice<'date-order', DateOrder> & { readonly example: string })
  /** `samples`: the same part of the file in each of the options. */
  | (Choice<'encoding', Encoding> & { readonly samples: readonly string[] })
  /** Which column of a table is what. The options are the headers, by position; `rows`: the first rows below them. */
  | {
      readonly question: 'columns';
      readonly options: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly suggested: ColumnMapping;
      readonly needed: boolean;
    };

/** A row, by its line (or the number of the record, from 1), and what is to be said about it. */
export type LineReason<Reason> = {
  readonly line: number;
  readonly reason: Reason;
  /** What the file names that is not known: a time zone. */
  readonly name?: string;
};

/** The first items of a list, at most `LISTED_MAX`, and how many there are. */
export type Listed<Item> = { readonly first: readonly Item[]; readonly count: number };
export const LISTED_MAX = 100;

/** What a person answers in the window; a zone of null is the system's. */
export type ImportAnswers = Omit<ImportOptions, 'format' | 'zone'> & { readonly zone: string | null };

/** What an import would do. Nothing is written for it. Instants are ms UTC. */
export type ImportPreview = {
  readonly format: ImportFormat;
  readonly zone: string;
  readonly dateOrder: DateOrder;
  readonly encoding: Encoding | null;
  /** The number of entries that would be added, and their sum in seconds. */
  readonly entries: number;
  readonly seconds: number;
  /** The start of the first entry and the end of the last one; null without entries. */
  readonly first: number | null;
  readonly last: number | null;
  /** Timers that were running: they can be started now, or left out. */
  readonly running: number;
  /** The lines of entries that are there already, and are left out. */
  readonly duplicates: Listed<number>;
  /** The lines of new entries that overlap others, of the file or stored. */
  readonly overlaps: Listed<number>;
  /** Entries that have a day but no clock times. */
  readonly dayEntries: number;
  readonly skipped: Listed<LineReason<SkippedReason>>;
  readonly flagged: Listed<LineReason<FlaggedReason>>;
  readonly refused: Listed<LineReason<RefusedReason>>;
  readonly newClients: Listed<string>;
  readonly newProjects: Listed<string>;
  readonly newTags: Listed<string>;
  readonly newTasks: Listed<string>;
  readonly questions: readonly ImportQuestion[];
};
