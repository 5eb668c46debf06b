import type { PageSize } from '#shared/model/exporting.ts';
import type { Translate } from '#shared/i18n/translate.ts';
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

/** Who asks for a job: where they are, what they read, and where they hear of it. */
export type Asker = {
  /** The folder that paths count from. */
  readonly folder: string;
  readonly t: Translate;
  /** How dates and numbers are written (BCP 47 tag). */
  readonly region: string;
  /** Ends the job early, because nobody hears of it any more. */
  readonly gone: AbortSignal;
  /** Prints what was asked for. Resolves when more can be printed. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** Tells of something beside that, in a line of its own. */
  readonly tell: (line: string) => void;
};

export type JobContext = JobParts & Asker;
