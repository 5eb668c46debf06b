import { timingSafeEqual } from 'node:crypto';
import type { RejectionCode } from '#shared/domain/rejection.ts';

/** Why a request is not answered: the status of HTTP, and the code whose text says it. */
export type Refused = { readonly status: number; readonly code: Extract<RejectionCode, `feed-${string}`> };

/** What of a request decides whether it may be answered. `port`: of the door it came to; null: the socket of a file. */
export type Asked = {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  readonly port: number | null;
};

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request is refused before anything of it is looked at; null: it is not. A page of the web is told by its
 * `Origin`, a name that was rebound to this machine by its `Host`, and everybody else by the token, which only this
 * machine's user can read.
 */
export function refusal({ method, host, origin, authorization, port }: Asked, token: string): Refused | null {
  const isHere = port === null || LOOPBACK.some((name) => host === `${name}:${port}`);
  if (!isHere) return { status: 403, code: 'feed-host' };
  if (origin !== undefined) return { status: 403, code: 'feed-origin' };
  if (method !== 'GET' && method !== 'POST') return { status: 405, code: 'feed-method' };
  return isSame(authorization ?? '', `Bearer ${token}`) ? null : { status: 401, code: 'feed-token' };
}

/** Compared in a time that tells nothing about how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
