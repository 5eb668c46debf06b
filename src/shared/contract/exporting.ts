import type { EntryFormat, PageSize, ReportFormat } from '../model/exporting.ts';
import type { ReportQuery } from '../model/report.ts';

/**
 * How CSV is written for a person: with the separator and decimal mark of their region, or always with a comma and a
 * point. `bom`: whether a byte order mark comes first.
 */
export type CsvChoice = { readonly marks: 'region' | 'fixed'; readonly bom: boolean };

/** What a person exports to a file. */
export type Exported =
  | {
      readonly kind: 'report';
      readonly query: ReportQuery;
      readonly format: ReportFormat;
      readonly csv: CsvChoice;
      readonly pageSize: PageSize;
    }
  | { readonly kind: 'entries'; readonly query: ReportQuery; readonly format: EntryFormat; readonly csv: CsvChoice }
  /** All there is, as Stint itself imports it. */
  | { readonly kind: 'everything' };
