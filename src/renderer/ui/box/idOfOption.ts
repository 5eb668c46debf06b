import type { BoxRow } from '../../state/box/row.ts';

/** The id of the element of an option; undefined for none. */
export const idOfOption = (listId: string, rows: readonly BoxRow[], row: BoxRow | undefined): string | undefined =>
  row && `${listId}-${rows.indexOf(row)}`;
