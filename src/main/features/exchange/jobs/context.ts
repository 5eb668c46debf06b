import type { PageSize } from '#shared/model/exporting.ts';
import type { Asker } from '../../../core/asker.ts';
import type { Core } from '../../../core/core.ts';
import type { ImportStore } from '../../../core/importStore.ts';
import type { Clock, Log } from '../../../core/ports.ts';
import type { ReadFile } from '../reading.ts';
import type { Turn } from '../turn.ts';

/** Prints a page, given as HTML, to PDF. */
export type PrintPdf = (html: string, pageSize: PageSize) => Promise<Uint8Array>;

/** What jobs are carried out with, whoever asks for them. */
export type JobParts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly log: Log;
  readonly imports: ImportStore;
  readonly readFile: ReadFile;
  readonly printPdf: PrintPdf;
  /** What imports take, as only one can be under way. */
  readonly turn: Turn;
};

export type JobContext = JobParts & Asker;
