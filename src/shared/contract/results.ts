import type { TaskId } from '../model/ids.ts';
import type { PastTasks } from '../snapshot/snapshot.ts';
import type { Rejection } from '../model/rejection.ts';

/** A failure, with its message in the user's language. */
export type Failure = { readonly ok: false; readonly code: Rejection['code']; readonly message: string };

/** Something that a window should show. */
export type Reveal = 'addField' | 'settings';

/** The result of a command. */
export type CommandResult =
  | { readonly ok: true; readonly revision: number; readonly taskIds: readonly TaskId[]; readonly reveal?: 'addField' }
  | Failure;

/** The result of a query, or why it failed. */
export type QueryResult<Value> = { readonly ok: true; readonly value: Value } | Failure;

/** The result of a query that names tasks, with those of them that are of the past, and so not in the snapshot. */
export type NamingResult<Value> = { readonly ok: true; readonly value: Value; readonly past: PastTasks } | Failure;

/** Maximum number of search results, more than anybody looks through. */
export const FOUND_MAX = 500;

/** Search results, the best first; `isAll`: there are no more. */
export type Found = { readonly taskIds: readonly TaskId[]; readonly isAll: boolean };
