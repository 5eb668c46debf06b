import type { ColumnMapping } from '../model/importing.ts';
import { own } from './kind.ts';
import { elsewhere } from './edit.ts';
import { setting } from './setting.ts';

/** Which columns of a table a person has said to be what, by the headers of the table, joined by tabs. */
export type SavedColumns = { readonly headers: string; readonly columns: ColumnMapping };

/** How many tables are kept: the latest. */
const TABLES_MAX = 50;

const latest = (tables: readonly SavedColumns[]): readonly SavedColumns[] => tables.slice(-TABLES_MAX);

export const exchange = {
  columnMappings: setting(own(latest), [], elsewhere),
};

const keyOf = (headers: readonly string[]): string => headers.join('\t').slice(0, 10_000);

/** The columns that a person has chosen for a table with these headers; null if none. */
export const columnsOf = (tables: readonly SavedColumns[], headers: readonly string[]): ColumnMapping | null =>
  tables.find((table) => table.headers === keyOf(headers))?.columns ?? null;

/** The tables with another choice for these headers, which becomes the latest. */
export const withColumns = (
  tables: readonly SavedColumns[],
  headers: readonly string[],
  columns: ColumnMapping,
): readonly SavedColumns[] =>
  latest([...tables.filter((table) => table.headers !== keyOf(headers)), { headers: keyOf(headers), columns }]);
