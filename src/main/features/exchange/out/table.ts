import type { Translate } from '#shared/i18n/translate.ts';

/** A value of a table, which each format writes in its own way; null: an empty cell. Times are in ms. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** A duration in hours, minutes and seconds, or as a decimal number of hours. */
  | { readonly kind: 'clock' | 'hours'; readonly ms: number }
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string }
  | { readonly kind: 'count'; readonly count: number }
  /** A date (`2026-03-04`), or the week or month that begins on it. */
  | { readonly kind: 'date'; readonly date: string; readonly unit: 'day' | 'week' | 'month' }
  /** An instant (ms UTC), written as the date and time in its zone. */
  | { readonly kind: 'moment'; readonly at: number; readonly zone: string }
  | null;

export type Column = {
  readonly heading: string;
  /** Figures are aligned at their end; texts, which may be long, are wrapped where there is no room. */
  readonly holds: 'text' | 'date' | 'figure';
};

export type Row = {
  /** How deep it stands below the rows that sum it up; 0 for rows of their own. */
  readonly depth: number;
  /** One cell for each column. */
  readonly cells: readonly Cell[];
};

/** What every format with rows and columns is made of. */
export type Table = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The cells of the row of totals; null if there is none. */
  readonly total: readonly Cell[] | null;
};

/** The language and the region (BCP 47 tag) that a table is written for. */
export type Wording = { readonly translate: Translate; readonly region: string };

/** A cell with a text; an empty one is an empty cell. */
export const textCell = (text: string): Cell => (text === '' ? null : { kind: 'text', text });
