import { z } from 'zod';
import type { FeedDone, FeedRefused } from '#shared/contract/feed.ts';
import { intentSchema } from '#shared/contract/schemas.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Core } from '../core/core.ts';

/** Bytes. A command is small; a list of ten thousand tasks is not sent this way. */
export const COMMAND_MAX = 64 * 1024;

/** What a command came to, with the status that HTTP has for it. */
export type Answered =
  | { readonly ok: true; readonly status: 200; readonly value: FeedDone }
  | { readonly ok: false; readonly status: 400 | 422; readonly value: FeedRefused };

export type Execute = (sent: unknown) => Answered;

/** Executes what clients send: the commands of the window, by the same schema. */
export function createExecute(core: Core, explain: (rejection: Rejection) => string): Execute {
  const refuse = (status: 400 | 422, rejection: Rejection): Answered => ({
    ok: false,
    status,
    value: { code: rejection.code, message: explain(rejection) },
  });
  return (sent) => {
    const parsed = intentSchema.safeParse(sent);
    if (!parsed.success) {
      return refuse(400, { code: 'bad-request', params: { detail: z.prettifyError(parsed.error) } });
    }
    const outcome = core.execute({ ...parsed.data, origin: 'feed' });
    if (!outcome.ok) return refuse(422, outcome.rejection);
    return { ok: true, status: 200, value: { revision: outcome.revision, task_ids: [...outcome.taskIds] } };
  };
}

/** JSON as a value; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
