import { z } from 'zod';
import type { ApiDone, ApiRefused } from '#shared/contract/api.ts';
import { commandSchema } from '#shared/commands/commandSchema.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { ApiAccess } from '#shared/snapshot/slices.ts';
import type { Core } from '../../core/core.ts';
import type { Asked } from './asked.ts';
import { wireCode } from './wireCode.ts';

/** Maximum size of a command, bytes. */
export const COMMAND_MAX = 64 * 1024;

/** The result of a command, with its HTTP status. */
export type Answered =
  | { readonly ok: true; readonly status: 200; readonly value: ApiDone }
  | { readonly ok: false; readonly status: 400 | 403 | 422; readonly value: ApiRefused };

export type Execute = (sent: unknown) => Answered;

type Explain = (rejection: Rejection) => string;

const refused = (status: 400 | 403 | 422, rejection: Rejection, explain: Explain): Answered => ({
  ok: false,
  status,
  value: { code: wireCode(rejection.code), message: explain(rejection) },
});

/** Refuses every command, with the reason. */
const refuseAll =
  (rejection: Rejection, explain: Explain): Execute =>
  () =>
    refused(403, rejection, explain);

/** Executes commands of clients, which have the same schema as those of the window. */
function createExecute(core: Core, explain: Explain, origin: Origin): Execute {
  return (sent) => {
    const parsed = commandSchema.safeParse(sent);
    if (!parsed.success) {
      const detail = z.prettifyError(parsed.error);
      return refused(400, { code: 'bad-request', params: { detail } }, explain);
    }
    const outcome = core.execute(parsed.data, origin);
    if (!outcome.ok) return refused(422, outcome.rejection, explain);
    return { ok: true, status: 200, value: { revision: outcome.revision, task_ids: [...outcome.taskIds] } };
  };
}

/** The origin of a request's commands: the socket file belongs to the command line, and only this user can open it. */
export const sourceOf = ({ port }: Asked): keyof Sources => (port === null ? 'commandLine' : 'api');

/** The executors of each origin, by access. */
export type Sources = Readonly<Record<'commandLine' | 'api', Readonly<Record<ApiAccess, Execute>>>>;

export function createSources(core: Core, explain: Explain): Sources {
  const read = refuseAll({ code: 'api-read-only' }, explain);
  const of = (origin: keyof Sources) => ({ full: createExecute(core, explain, origin), read });
  return { commandLine: of('commandLine'), api: of('api') };
}

/** Parses JSON; undefined if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
