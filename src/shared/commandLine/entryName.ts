import type { EntryId } from '../model/ids.ts';

/** How an entry is named: by its place among the latest (1: the latest), or by its id. */
export type EntryName = { readonly latest: number } | { readonly id: EntryId };

/** The running entry, or the last one. */
export const LATEST: EntryName = { latest: 1 };

/** As far back as entries are counted. */
export const LATEST_MAX = 1000;

const shape = /^([@e])([1-9]\d{0,14})$/u;

/** Reads `@1`, `@2` … (the latest, the one before) and `e12` (an id, as `stint log` shows it); null: it is neither. */
export function parseEntryName(word: string): EntryName | null {
  const [, sign, digits] = shape.exec(word) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits);
  if (sign === 'e') return { id: number };
  return number <= LATEST_MAX ? { latest: number } : null;
}

export const printEntryName = (name: EntryName): string => ('id' in name ? printEntryId(name.id) : `@${name.latest}`);

/** An id as people type it. */
export const printEntryId = (id: EntryId): string => `e${id}`;

/** How many of the latest entries have to be known for these names. */
export const latestOf = (names: readonly EntryName[]): number =>
  Math.max(0, ...names.map((name) => ('latest' in name ? name.latest : 0)));
