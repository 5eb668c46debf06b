import { timingSafeEqual } from 'node:crypto';
import type { RejectionCode } from '#shared/model/rejection.ts';
import type { ApiAccess, ApiTokens } from '#shared/snapshot/slices.ts';
import type { Asked } from './asked.ts';

/** Why a request is refused: the HTTP status, and the code of the rejection. */
export type Refused = { readonly status: number; readonly code: Extract<RejectionCode, `api-${string}`> };

/** The address is invalid. */
export const malformed: Refused = { status: 400, code: 'api-path' };

/** The allowed origins of web pages, by access. */
export type Origins = Readonly<Record<ApiAccess, readonly string[]>>;

/** The tokens and the allowed origins. */
export type Rules = { readonly tokens: ApiTokens; readonly origins: Origins };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The access of a request, or why it is refused before it is handled. Web pages are recognized by their `Origin`, DNS
 * rebinding by the `Host`; everybody needs a token, which only this user can read. GET also accepts it as `?token=`, for
 * clients that cannot set headers (EventSource, WebSocket, OBS). A page has the lesser of its own and its token's access.
 */
export function admit(asked: Asked, { tokens, origins }: Rules): ApiAccess | Refused {
  const { method, url, host, origin, authorization, port } = asked;
  const isHere = port === null || LOOPBACK.some((name) => host === `${name}:${port}`);
  if (!isHere) return { status: 403, code: 'api-host' };
  const byOrigin = origin === undefined || isOwn(asked) ? 'full' : accessOf(origin, origins);
  if (!byOrigin) return { status: 403, code: 'api-origin' };
  // A browser's preflight request has no token.
  if (method === 'OPTIONS' && origin !== undefined) return byOrigin;
  if (method !== 'GET' && method !== 'POST') return { status: 405, code: 'api-method' };
  const byToken = tokenAccess(tokenOf(authorization, method === 'GET' ? url : null), tokens);
  if (!byToken) return { status: 401, code: 'api-token' };
  const access = byOrigin === 'full' && byToken === 'full' ? 'full' : 'read';
  return method === 'POST' && access === 'read' ? { status: 403, code: 'api-read-only' } : access;
}

/** The token of a request; empty if there is none. Scheme names are case-insensitive (RFC 9110, 11.1). */
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

/** CORS headers that let an allowed page read the response. */
export const corsHeaders = ({ origin }: Asked): Record<string, string> =>
  origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };

/** The response headers of a preflight request. */
export const preflightHeaders = (asked: Asked, access: ApiAccess): Record<string, string> => ({
  ...corsHeaders(asked),
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
  'Access-Control-Allow-Methods': access === 'full' ? 'GET, POST' : 'GET',
  'Access-Control-Max-Age': '600',
});

/** Compares in constant time, so that timing reveals nothing about the token. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
