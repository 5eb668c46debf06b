import { z } from 'zod';
import type { ApiDone, ApiRefused } from '#shared/contract/api.ts';
import { commandSchema } from '#shared/commands/commandSchema.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { ApiAccess } from '#shared/snapshot/slices.ts';
import type { Core } from '../../core/core.ts';
import type { Asked } from './asked.ts';
import { wireCode } from './wireCode.ts';

/** Bytes. A command is small; a list of ten thousand tasks is not sent this way. */
export const COMMAND_MAX = 64 * 1024;

/** What a command came to, with the status that HTTP has for it. */
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

/** Executes nothing, and says why. */
const refuseAll =
  (rejection: Rejection, explain: Explain): Execute =>
  () =>
    refused(403, rejection, explain);

/** Executes what clients send: the commands of the window, by the same schema. */
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

/** Who sends commands: the socket of a file is the command line's, which is this user's alone. */
export const sourceOf = ({ port }: Asked): keyof Sources => (port === null ? 'commandLine' : 'api');

/** What executes the commands of each source, by what it may do. */
export type Sources = Readonly<Record<'commandLine' | 'api', Readonly<Record<ApiAccess, Execute>>>>;

export function createSources(core: Core, explain: Explain): Sources {
  const read = refuseAll({ code: 'api-read-only' }, explain);
  const of = (origin: keyof Sources) => ({ full: createExecute(core, explain, origin), read });
  return { commandLine: of('commandLine'), api: of('api') };
}

/** JSON as a value; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
