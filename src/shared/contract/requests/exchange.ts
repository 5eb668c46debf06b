import type { ReportQuery } from '../../model/report.ts';
import type { Exported } from '../exporting.ts';
import type { ImportAnswers, ImportPreview } from '../importing.ts';
import type { QueryResult } from '../results.ts';

/** Files that come in and go out. Pages never get a path, and name none. */
export type ExchangeRequests = {
  /** Lets the person choose a file in a system dialog. Returns its name; null if none was chosen. */
  'import:choose': () => QueryResult<string | null>;
  /** What importing the chosen file would do; null if it was cancelled. Nothing is written. */
  'import:preview': (answers: ImportAnswers) => QueryResult<ImportPreview | null>;
  /**
   * Imports what was previewed last, and starts timers that were running if this is wanted. Returns what was added;
   * null if it was cancelled, and nothing was written.
   */
  'import:run': (startRunning: boolean) => QueryResult<{ readonly entries: number; readonly seconds: number } | null>;
  /** Stops what is under way, and forgets the file. */
  'import:cancel': () => void;
  /** Lets the person choose where, and writes a file there. Returns its name; null if none was chosen. */
  'export:save': (what: Exported) => QueryResult<string | null>;
  /** Copies a report as Markdown. */
  'export:copy': (query: ReportQuery) => QueryResult<null>;
};
