/** The formats in which a report is exported. */
export const reportFormats = ['csv', 'xlsx', 'pdf', 'md', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The formats in which time entries are exported. JSON: all data, as Stint itself imports it. */
export const entryFormats = ['csv', 'ics', 'timewarrior', 'toggl', 'clockify', 'json'] as const;
export type EntryFormat = (typeof entryFormats)[number];

/** The formats that the window offers for the entries of a report; everything as JSON is a choice of its own. */
export const listFormats = ['csv', 'xlsx', 'pdf', 'ics', 'timewarrior', 'toggl', 'clockify'] as const;
export type ListFormat = (typeof listFormats)[number];

export const csvSeparators = [',', ';', '\t'] as const;
export const decimalMarks = ['.', ','] as const;

/** How CSV is written. */
export type CsvOptions = {
  readonly separator: (typeof csvSeparators)[number];
  readonly decimalMark: (typeof decimalMarks)[number];
  /** Whether a byte order mark comes first, which tells some spreadsheets that the text is UTF-8. */
  readonly bom: boolean;
};

/** The paper of a timesheet. */
export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];
