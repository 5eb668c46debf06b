import { createHash } from 'node:crypto';
import type { ImportFormat } from '#shared/model/importing.ts';
import type { Work } from './format.ts';

/** What identifies an entry: the id that its program gave it, or its content. */
export type Identity = Work & {
  readonly id: string | null;
  /** Start and end as the file has them, in a normal form: instants, or local dates and times without a zone. */
  readonly times: readonly (number | string | null)[];
  readonly duration: number | null;
};

/** Longer ids are hashed, so that keys stay short. */
const ID_MAX = 100;
const HASH_LENGTH = 24;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);

/**
 * Gives the rows of one file their keys. Rows of equal content are numbered, so an import of the same or an overlapping
 * file brings each of them once.
 */
export function createKeys(format: ImportFormat): (identity: Identity) => string {
  const counts = new Map<string, number>();
  return ({ id, times, duration, title, project, client, note, tags, billable }) => {
    if (id !== null && id !== '') return `${format}:${id.length <= ID_MAX ? id : hash(id)}`;
    // Told apart from ids, so that an export with ids and one without can be compared by content.
    const key = `${format}=${hash(JSON.stringify([times, duration, title, project, client, note, tags, billable]))}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}#${count}`;
  };
}
