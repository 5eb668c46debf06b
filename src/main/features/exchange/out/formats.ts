import type { EntryFormat, ReportFormat } from '#shared/model/exporting.ts';

/** A kind of file: the extension without its dot, and the media type. Texts are UTF-8. */
export type FileType = { readonly extension: string; readonly mediaType: string };

const csv: FileType = { extension: 'csv', mediaType: 'text/csv; charset=utf-8' };
const json: FileType = { extension: 'json', mediaType: 'application/json' };

/** What a report is exported to. */
export const reportFileTypes: Readonly<Record<ReportFormat, FileType>> = {
  csv,
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
  json,
};

/** What time entries are exported to. */
export const entryFileTypes: Readonly<Record<EntryFormat, FileType>> = {
  csv,
  ics: { extension: 'ics', mediaType: 'text/calendar; charset=utf-8' },
  timewarrior: json,
  toggl: csv,
  clockify: csv,
  json,
};
