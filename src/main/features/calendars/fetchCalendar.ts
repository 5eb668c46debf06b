import { messageOf } from '../../core/attempt.ts';
import type { Clock } from '../../core/ports.ts';
import { addressOf, redirected } from './address.ts';
import { isCalendar } from './components.ts';
import { CalendarError } from './trouble.ts';
import { SIZE_MAX } from './wire.ts';

const PATIENCE = 10_000;
const REDIRECTS = 5;

/** Sends a GET request without cookies or credentials; does not follow redirects. */
export type Fetch = (
  address: string,
  options: { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> },
) => Promise<Response>;

/** What a server said of the version of a calendar; null: nothing. */
export type Version = { readonly etag: string | null; readonly modified: string | null };

/** A calendar as a server has it now; null if it is still the known version. */
export type Fetched = { readonly text: string; readonly version: Version } | null;

/** How a request is sent, and how long it may take. */
export type Line = { readonly fetch: Fetch; readonly clock: Clock };

/** Runs a request that is given up after `patience`, ms. @throws CalendarError, whatever went wrong */
export async function within<Value>(
  clock: Clock,
  patience: number,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const work = new AbortController();
  let isLate = false;
  const timer = clock.after(patience, () => {
    isLate = true;
    work.abort(new Error('timeout'));
  });
  try {
    return await run(work.signal);
  } catch (error) {
    if (error instanceof CalendarError) throw error;
    if (isLate) throw new CalendarError('calendar-slow', {}, { cause: error });
    // `fetch` keeps the system's reason there.
    const { cause } = error as { readonly cause?: unknown };
    throw new CalendarError('calendar-unreachable', { detail: messageOf(cause ?? error) }, { cause: error });
  } finally {
    timer.dispose();
    // What is left of an answer is not waited for.
    work.abort();
  }
}

/** The body of an answer of at most `limit` bytes. @throws CalendarError if there is more */
export async function bodyOf(response: Response, limit: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw new CalendarError('calendar-large');
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** Asks an address, and those that it sends on to. @throws CalendarError */
async function follow(fetch: Fetch, from: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
  let url = from;
  for (let left = REDIRECTS; left >= 0; left--) {
    const response = await fetch(url.href, { signal, headers });
    if (![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    const to = redirected(url, response.headers.get('location'));
    if (!to) break;
    url = to;
  }
  throw new CalendarError('calendar-redirect');
}

/** Fetches a calendar, unless it is still the known version. @throws CalendarError */
export async function fetchCalendar({ fetch, clock }: Line, typed: string, known: Version | null): Promise<Fetched> {
  const url = addressOf(typed);
  if (!url) throw new CalendarError('calendar-address');
  const headers = {
    Accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    ...(known?.etag ? { 'If-None-Match': known.etag } : {}),
    ...(known?.modified ? { 'If-Modified-Since': known.modified } : {}),
  };
  return within(clock, PATIENCE, async (signal) => {
    const response = await follow(fetch, url, headers, signal);
    if (response.status === 304 && known) return null;
    if (response.status === 404 || response.status === 410) throw new CalendarError('calendar-gone');
    if (!response.ok) throw new CalendarError('calendar-refused', { detail: `HTTP ${response.status}` });
    const text = await bodyOf(response, SIZE_MAX);
    if (!isCalendar(text)) throw new CalendarError('calendar-foreign');
    const version = { etag: response.headers.get('etag'), modified: response.headers.get('last-modified') };
    return { text, version };
  });
}
