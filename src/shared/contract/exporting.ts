import type { ListFormat, PageSize, ReportFormat } from '../model/exporting.ts';
import type { ReportQuery } from '../model/report.ts';

/**
 * How CSV is written for a person: with the separator and decimal mark of their region, or always with a comma and a
 * point. `bom`: whether a byte order mark comes first.
 */
export type CsvChoice = { readonly marks: 'region' | 'fixed'; readonly bom: boolean };

/** What of a report a person exports, and how it is written for them. */
type OfReport<Kind extends string, Format> = {
  readonly kind: Kind;
  readonly query: ReportQuery;
  readonly format: Format;
  readonly csv: CsvChoice;
  readonly pageSize: PageSize;
};

/** What a person exports to a file: a report, its entries, or all there is, as Stint itself imports it. */
export type Exported =
  | OfReport<'report', ReportFormat>
  | OfReport<'entries', ListFormat>
  | { readonly kind: 'everything' };
