import type { EntryId } from '#shared/model/ids.ts';

/** The ids of the entries of an import that is not finished; they are set aside for it in one piece. */
export type Unfinished = { readonly firstUnfinished: EntryId; readonly lastUnfinished: EntryId };

/** Nothing is being imported. */
export const nothingUnfinished: Unfinished = { firstUnfinished: 0, lastUnfinished: -1 };

/** What is true of entries that count. An id is part of every index, so this reads no row. */
export const IS_FINISHED = 'id NOT BETWEEN :firstUnfinished AND :lastUnfinished';
