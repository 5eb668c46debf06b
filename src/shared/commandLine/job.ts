import type { EntryFormat, ReportFormat } from '../model/exporting.ts';
import type { DateOrder, Encoding, ImportFormat } from '../model/importing.ts';
import type { AskedReport } from './askedReport.ts';
import type { TypedRange } from './dateRange.ts';

/** Prints a report, or writes it to a file. `table`: aligned, for people. */
export type ReportJob = {
  readonly job: 'report';
  readonly asked: AskedReport;
  readonly format: 'table' | ReportFormat;
  /** The path of the file, as it was typed; null: it is printed. */
  readonly output: string | null;
};

/** Prints time entries, or writes them to a file. */
export type ExportJob = {
  readonly job: 'export';
  readonly range: TypedRange;
  readonly format: EntryFormat;
  readonly output: string | null;
};

/** Imports files, one after the other. Null: what the content says. */
export type ImportJob = {
  readonly job: 'import';
  /** The paths, as they were typed. */
  readonly files: readonly [string, ...string[]];
  readonly format: ImportFormat | null;
  /** The zone of local times (IANA); null: the one that Stint is set to. */
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly encoding: Encoding | null;
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly json: boolean;
};

/**
 * What takes the database itself, and may take a while: the running Stint does it, or one that is started without a
 * window for the time it takes.
 */
export type Job = ReportJob | ExportJob | ImportJob;
