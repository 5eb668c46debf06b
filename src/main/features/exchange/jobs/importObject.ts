import type { ImportQuestion, LineReason } from '#shared/contract/importing.ts';
import type { DateOrder, FlaggedReason, ImportFormat, RefusedReason } from '#shared/model/importing.ts';
import type { StageSummary } from '../../../core/importStore.ts';
import type { Plan } from '../plan.ts';

/** A question without the examples that a page shows. */
type AskedQuestion = Pick<ImportQuestion, 'question' | 'options' | 'suggested' | 'needed'>;

/**
 * What `stint import --json` prints for a file. Programs build on it: keys are added at most, never changed.
 * `entries`, `seconds`, `first`, `last` are of what is, or would be, added; instants are ISO 8601 in UTC. Of a file that
 * cannot be read, `format` and `dateOrder` are null.
 */
export type ImportObject = {
  /** The path as it was typed. */
  readonly file: string;
  readonly format: ImportFormat | null;
  readonly zone: string;
  readonly dateOrder: DateOrder | null;
  readonly entries: number;
  readonly seconds: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Timers that were running, which are left out. */
  readonly running: number;
  readonly skipped: number;
  readonly duplicates: number;
  readonly overlaps: number;
  readonly dayEntries: number;
  readonly flagged: readonly LineReason<FlaggedReason>[];
  readonly refused: readonly LineReason<RefusedReason>[];
  readonly questions: readonly AskedQuestion[];
  /** Whether the import was carried out: not in a dry run, and not while a question is open. */
  readonly written: boolean;
};

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** A file that was read. */
export const importObject = (file: string, plan: Plan, summary: StageSummary, written: boolean): ImportObject => ({
  file,
  format: plan.format,
  zone: plan.zone,
  dateOrder: plan.dateOrder,
  entries: summary.entries,
  seconds: summary.time / 1000,
  first: iso(summary.first),
  last: iso(summary.last),
  running: plan.running.length,
  skipped: plan.skipped.length,
  duplicates: summary.duplicates,
  overlaps: summary.overlaps,
  dayEntries: summary.dayEntries,
  flagged: plan.flagged,
  refused: plan.refused,
  questions: plan.questions.map(({ question, options, suggested, needed }) => ({
    question,
    options,
    suggested,
    needed,
  })),
  written,
});

/** A file that cannot be read. */
export const unreadObject = (file: string, zone: string): ImportObject => ({
  file,
  format: null,
  zone,
  dateOrder: null,
  entries: 0,
  seconds: 0,
  first: null,
  last: null,
  running: 0,
  skipped: 0,
  duplicates: 0,
  overlaps: 0,
  dayEntries: 0,
  flagged: [],
  refused: [],
  questions: [],
  written: false,
});
