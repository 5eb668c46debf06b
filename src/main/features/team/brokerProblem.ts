import type { TeamProblem } from '#shared/model/team.ts';

/** Reason codes of MQTT 5 for refused and closed connections; all others count as `failed`. */
const reasons = new Map<number, TeamProblem>([
  // Wrong user, password or certificate. Missing permissions for topics are reported later.
  [134, 'login'],
  [135, 'login'],
  [138, 'login'],
  [140, 'login'],
  // Full, or too busy.
  [136, 'refused'],
  [137, 'refused'],
  [159, 'refused'],
  // It ends, or heard nothing for too long.
  [0, 'lost'],
  [139, 'lost'],
  [141, 'lost'],
  // Another client connected with the same id.
  [142, 'taken'],
]);

const codes = new Map<string, TeamProblem>([
  ['ENOTFOUND', 'address'],
  ['EAI_AGAIN', 'address'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ETIMEDOUT', 'silent'],
  ['ECONNRESET', 'lost'],
  ['ECONNABORTED', 'lost'],
  ['EPIPE', 'lost'],
  // A frame of a WebSocket that is longer than any that is taken.
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'flood'],
]);

/** Errors of certificate and key files that cannot be read. */
const UNREADABLE = /^E(?:NOENT|NOTDIR|ACCES|PERM|ISDIR|NXIO|FTYPE|FBIG): /u;
/** OpenSSL's library and reason, among its numbers, functions, files and lines. */
const OPENSSL = /error:\w+:([^:]+):[^:]*:([^:]+)/u;

type ErrorFields = { code?: unknown; message?: string; errors?: readonly unknown[] };
const fieldsOf = (error: unknown): ErrorFields => Object(error) as ErrorFields;

/** The problem, by the error code of the system, TLS or MQTT. */
export function problemOf(error: unknown): TeamProblem {
  const { code, message = '' } = fieldsOf(error);
  if (typeof code === 'number') return reasons.get(code) ?? 'failed';
  const name = typeof code === 'string' ? code : '';
  const known = codes.get(name);
  // A connection that ends during the TLS handshake is recognized by its message only.
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/u.test(name) || /certificate|SSL|TLS/u.test(message)) return 'tls';
  if (known) return known;
  // Errors of the mqtt library: no reply to CONNECT, or to a ping.
  if (message === 'connack timeout') return 'silent';
  if (message === 'Keepalive timeout') return 'lost';
  return UNREADABLE.test(message) ? 'tls' : 'failed';
}

/** The error message of the system, TLS or the broker. */
export function wordsOf(error: unknown): string {
  const { message = '', errors = [] } = fieldsOf(error);
  // A name with several addresses fails once for each, and says nothing itself.
  if (errors.length > 0) return errors.map(wordsOf).join(', ');
  const [, library, reason] = OPENSSL.exec(message) ?? [];
  if (library !== undefined) return `${library}: ${reason}`;
  return message === '' ? String(error) : message;
}
