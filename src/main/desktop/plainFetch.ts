import { Readable } from 'node:stream';
import { net } from 'electron';

type Options = { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> };

/** Answers that have no body. */
const EMPTY = new Set([204, 304]);

/**
 * Sends a GET request through the system's proxy, without cookies, credentials, or the versions of Stint and the system.
 * A redirect is the answer: Electron's own `fetch` can only follow it.
 */
export const plainFetch = (url: string, { signal, headers }: Options): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = net.request({ url, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
    request.setHeader('User-Agent', 'Stint');
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    const stop = (): void => {
      request.abort();
      reject(signal.reason as Error);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    request.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
      request.abort();
    });
    request.on('response', (message) => {
      const { statusCode: status } = message;
      const received = new Headers();
      for (const [name, value] of Object.entries(message.headers)) received.set(name, [value].flat().join(', '));
      // It is one, though its type does not say so.
      const body = message as unknown as Readable;
      resolve(new Response(EMPTY.has(status) ? null : (Readable.toWeb(body) as never), { status, headers: received }));
    });
    request.on('error', reject);
    request.end();
    return undefined;
  });
