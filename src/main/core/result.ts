import type { Rejection } from '#shared/model/rejection.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Delta } from './ports.ts';

/** The result of a command. `taskIds`: the tasks that it changed. */
export type Result =
  | { readonly ok: true; readonly revision: number; readonly taskIds: readonly TaskId[]; readonly reveal?: 'addField' }
  | { readonly ok: false; readonly rejection: Rejection };

/** What a command wrote; null if nothing. */
export type Written = Delta | Rejection | 'addField' | null;

export const isDelta = (written: Written): written is Delta =>
  written !== null && written !== 'addField' && 'upserted' in written;

export const isRejection = (written: Written): written is Rejection =>
  written !== null && written !== 'addField' && 'code' in written;

/** The result of a rejected command. */
export const rejected = (code: Rejection['code'], params?: Rejection['params']): Result => ({
  ok: false,
  rejection: params ? { code, params } : { code },
});
