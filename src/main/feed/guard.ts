import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RejectionCode } from '#shared/domain/rejection.ts';

/** Why a request is not answered: the status of HTTP, and the code whose text says it. */
export type Refused = { readonly status: number; readonly code: Extract<RejectionCode, `feed-${string}`> };

/** What of a request decides whether it may be answered. `port`: of the door it came to; null: the socket of a file. */
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  readonly port: number | null;
};

/** Who may ask: the token, and the origins of web pages that were let in. */
export type Rules = { readonly token: string; readonly origins: readonly string[] };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Reads a request; null: its address is none. */
export function askedBy({ method = '', url = '/', headers }: IncomingMessage, port: number | null): Asked | null {
  const { host, origin, authorization } = headers;
  const address = URL.parse(url, 'http://feed');
  return address && { method, url: address, host, origin, authorization, port };
}

/**
 * Whether a request is refused before anything of it is looked at; null: it is not. A page of the web is told by its
 * `Origin`, a name that was rebound to this machine by its `Host`, and everybody else by the token, which only this
 * machine's user can read. Where no header can be set (EventSource, WebSocket, OBS), GET takes it as `?token=`.
 */
export function refusal(asked: Asked, { token, origins }: Rules): Refused | null {
  const { method, url, host, origin, authorization, port } = asked;
  const isHere = port === null || LOOPBACK.some((name) => host === `${name}:${port}`);
  if (!isHere) return { status: 403, code: 'feed-host' };
  if (origin !== undefined && !isOwn(asked) && !origins.includes(origin)) return { status: 403, code: 'feed-origin' };
  // A browser asks whether it may ask, without the token.
  if (method === 'OPTIONS' && origin !== undefined) return null;
  if (method !== 'GET' && method !== 'POST') return { status: 405, code: 'feed-method' };
  const shown = authorization?.replace(/^Bearer /u, '') ?? (method === 'GET' ? url.searchParams.get('token') : null);
  return isSame(shown ?? '', token) ? null : { status: 401, code: 'feed-token' };
}

/** Whether a page that the feed itself served asks. */
const isOwn = ({ origin, host, port }: Asked): boolean => port !== null && origin === `http://${host}`;

/** What a browser is told about a page that was let in: that it may read the answer, and what it may send. */
export const corsHeaders = ({ origin, method }: Asked): Record<string, string> =>
  origin === undefined
    ? {}
    : {
        'Access-Control-Allow-Origin': origin,
        Vary: 'Origin',
        ...(method === 'OPTIONS'
          ? {
              'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
              'Access-Control-Allow-Methods': 'GET, POST',
              'Access-Control-Max-Age': '600',
            }
          : {}),
      };

/** Compared in a time that tells nothing about how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
