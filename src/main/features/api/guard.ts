import { timingSafeEqual } from 'node:crypto';
import type { RejectionCode } from '#shared/model/rejection.ts';
import type { ApiAccess, ApiTokens } from '#shared/snapshot/slices.ts';
import type { Asked } from './asked.ts';

/** Why a request is not answered: the status of HTTP, and the code whose text says it. */
export type Refused = { readonly status: number; readonly code: Extract<RejectionCode, `api-${string}`> };

/** The address is none. */
export const malformed: Refused = { status: 400, code: 'api-path' };

/** The origins of web pages that were let in, by what they may do. */
export type Origins = Readonly<Record<ApiAccess, readonly string[]>>;

/** Who may ask: the tokens, and the pages that were let in. */
export type Rules = { readonly tokens: ApiTokens; readonly origins: Origins };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * What a request may do, or why it is refused before anything of it is looked at. A page of the web is told by its
 * `Origin`, a name that was rebound to this machine by its `Host`, and everybody else by a token, which only this
 * machine's user can read. Where no header can be set (EventSource, WebSocket, OBS), GET takes it as `?token=`.
 * A page may do what both it and its token may.
 */
export function admit(asked: Asked, { tokens, origins }: Rules): ApiAccess | Refused {
  const { method, url, host, origin, authorization, port } = asked;
  const isHere = port === null || LOOPBACK.some((name) => host === `${name}:${port}`);
  if (!isHere) return { status: 403, code: 'api-host' };
  const byOrigin = origin === undefined || isOwn(asked) ? 'full' : accessOf(origin, origins);
  if (!byOrigin) return { status: 403, code: 'api-origin' };
  // A browser asks whether it may ask, without the token.
  if (method === 'OPTIONS' && origin !== undefined) return byOrigin;
  if (method !== 'GET' && method !== 'POST') return { status: 405, code: 'api-method' };
  const byToken = tokenAccess(tokenOf(authorization, method === 'GET' ? url : null), tokens);
  if (!byToken) return { status: 401, code: 'api-token' };
  const access = byOrigin === 'full' && byToken === 'full' ? 'full' : 'read';
  return method === 'POST' && access === 'read' ? { status: 403, code: 'api-read-only' } : access;
}

/** The token that was shown; empty: none. The name of a scheme is read in any case (RFC 9110, 11.1). */
const tokenOf = (authorization: string | undefined, url: URL | null): string =>
  (authorization === undefined ? url?.searchParams.get('token') : /^Bearer +(.*)$/iu.exec(authorization)?.[1]) ?? '';

const accessOf = (origin: string, { read, full }: Origins): ApiAccess | null => {
  if (full.includes(origin)) return 'full';
  return read.includes(origin) ? 'read' : null;
};

function tokenAccess(shown: string, { read, full }: ApiTokens): ApiAccess | null {
  if (isSame(shown, full)) return 'full';
  return isSame(shown, read) ? 'read' : null;
}

/** Whether the request comes from a page that the API itself serves. */
const isOwn = ({ origin, host, port }: Asked): boolean => port !== null && origin === `http://${host}`;

/** What a browser is told about a page that was let in: that it may read the answer. */
export const corsHeaders = ({ origin }: Asked): Record<string, string> =>
  origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };

/** What a browser is told that asks what a page may send. */
export const preflightHeaders = (asked: Asked, access: ApiAccess): Record<string, string> => ({
  ...corsHeaders(asked),
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
  'Access-Control-Allow-Methods': access === 'full' ? 'GET, POST' : 'GET',
  'Access-Control-Max-Age': '600',
});

/** Compared in a time that tells nothing about how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
