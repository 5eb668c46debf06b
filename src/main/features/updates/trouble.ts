import type { Rejection, UpdateTrouble } from '#shared/model/rejection.ts';
import { messageOf } from '../../core/attempt.ts';

/** An update was refused, or could not be had. The installed version is unchanged. */
export class UpdateError extends Error {
  override name = 'UpdateError';
  readonly rejection: Rejection;

  constructor(trouble: UpdateTrouble, params: Rejection['params'] = {}, options?: ErrorOptions) {
    super(`update-${trouble}`, options);
    this.rejection = { code: `update-${trouble}`, params };
  }
}

const troubleByCode: Readonly<Record<string, UpdateTrouble>> = {
  ERR_CHECKSUM_MISMATCH: 'damaged',
  ENOSPC: 'space',
  EDQUOT: 'space',
  EACCES: 'protected',
  EEXIST: 'protected',
  EPERM: 'protected',
  EROFS: 'protected',
  ETXTBSY: 'protected',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

function troubleOf(error: unknown): UpdateTrouble {
  const { code } = error as { readonly code?: unknown };
  const message = messageOf(error);
  if (typeof code === 'string' && Object.hasOwn(troubleByCode, code)) return troubleByCode[code] ?? 'failed';
  // The connection ended before everything had come.
  if (/CONTENT_LENGTH_MISMATCH|aborted/u.test(message)) return 'damaged';
  return /^net::ERR_|\bstatus \d{3}\b/u.test(message) ? 'unreachable' : 'failed';
}

/** Why an update was not installed. */
export function rejectionOf(error: unknown): Rejection {
  if (error instanceof UpdateError) return error.rejection;
  // The first line: the updater adds headers and stacks.
  const [detail = ''] = messageOf(error).split('\n');
  return { code: `update-${troubleOf(error)}`, params: { detail } };
}
