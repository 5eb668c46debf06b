import type { ReportFormat } from '#shared/model/exporting.ts';
import type { Report, ReportQuery } from '#shared/model/report.ts';

/** A file, and what it is. */
export type WrittenReport = { readonly content: string | Uint8Array; readonly mediaType: string };

/**
 * Writes a report as a file, in the language and for the region of the person. It is handed to features that give
 * reports away. @throws if it cannot be printed to PDF
 */
export type WriteReport = (report: Report, query: ReportQuery, format: ReportFormat) => Promise<WrittenReport>;
