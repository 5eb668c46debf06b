import type { TaskId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';

/** Why something was not done, in the user's language. */
export type Failure = { readonly ok: false; readonly code: Rejection['code']; readonly message: string };

/** What a window is asked to show. */
export type Reveal = 'addField';

/** What a command came to. */
export type CommandResult =
  | { readonly ok: true; readonly revision: number; readonly taskIds: readonly TaskId[]; readonly reveal?: Reveal }
  | Failure;

/** What was asked for, or why it could not be had. */
export type QueryResult<Value> = { readonly ok: true; readonly value: Value } | Failure;
