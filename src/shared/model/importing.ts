/** The formats that can be imported; the names are those of `stint import --format`. */
export const importFormats = [
  'stint',
  'toggl',
  'clockify',
  'harvest',
  'solidtime',
  'kimai',
  'timewarrior',
  'watson',
  'superproductivity',
  'activitywatch',
  'ical',
  'ktimetracker',
  'charm',
  'hamster',
  'csv',
] as const;

export type ImportFormat = (typeof importFormats)[number];

/** Why a row of a file was refused: it is not imported. */
export type RefusedReason =
  | 'end-before-start'
  | 'no-start'
  | 'no-end'
  | 'impossible-date'
  | 'impossible-time'
  | 'impossible-duration'
  | 'out-of-range'
  | 'unknown-zone'
  | 'unreadable-row';

/** What is worth a look at a row that is imported. */
export type FlaggedReason =
  /** The duration written beside start and end differs from them, which count. */
  | 'duration-disagrees'
  | 'over-24-hours'
  /** A change of the clocks skipped, or repeated, this local time. */
  | 'time-skipped'
  | 'time-repeated'
  /** A title, name or note was too long and was cut; the rest is in the note where it fits. */
  | 'text-cut'
  /** A repeating event: only its first occurrence is imported. */
  | 'repeats'
  /** It is not imported: it is here already, by its id, with another length. */
  | 'differs-here';

/** Why a row is left out although nothing is wrong with it. */
export type SkippedReason = 'deleted' | 'break' | 'all-day' | 'no-time' | 'not-chosen';

/** Why nothing of a file can be imported. */
export type UnreadableReason =
  | 'empty'
  | 'unknown-format'
  /** A report of projects or people, a summary, or another file of that program that has no time entries. */
  | 'not-a-time-report'
  | 'encrypted'
  | 'too-large'
  | 'missing'
  | 'no-file'
  | 'not-allowed'
  | 'part-of-export'
  | 'too-deep'
  | 'damaged'
  | 'newer-version'
  /** The chosen format does not fit. */
  | 'other-format';

/** The order of day, month and year in dates such as 03/04/2024. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The encodings that a text file without a byte order mark may have. */
export const encodings = ['utf-8', 'windows-1252', 'windows-1251', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** The fields of an entry that a column of a table can hold. */
export const columnFields = [
  'date',
  'start',
  'end',
  'endDate',
  'duration',
  'title',
  'project',
  'client',
  'note',
  'tags',
  'billable',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column (0: the first) holds which field. */
export type ColumnMapping = Partial<Readonly<Record<ColumnField, number>>>;
