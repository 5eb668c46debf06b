import type { Report } from '#shared/model/report.ts';

/** The version of the shape below; it grows when a program that reads it has to change. */
const VERSION = 1;

/** A report as JSON for programs: the report itself, and what it is. */
export const writeReportJson = (report: Report): string =>
  `${JSON.stringify({ format: 'stint-report', version: VERSION, ...report }, null, 2)}\n`;
