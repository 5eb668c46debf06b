import type { ServerResponse } from 'node:http';
import type { Listener } from './listeners.ts';
import { oncePerMessage } from './oncePerMessage.ts';

/** How long clients wait before they reconnect, ms. */
const RETRY = 2000;

/** The response headers. */
export const streamHeaders = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
});

const bytesOf = oncePerMessage(({ event, id, json }) =>
  Buffer.from(`event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${json}\n\n`),
);

/** A listener over Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function eventStream(response: ServerResponse, ticks: boolean, headers: Record<string, string>): Listener {
  // The end of the connection is that of the stream. In chunks, each listener would get bytes of its own.
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, streamHeaders(headers));
  response.write(`retry: ${RETRY}\n\n`);
  return {
    ticks,
    send: (message) => void response.write(bytesOf(message)),
    beat: () => void response.write(': here\n\n'),
    waiting: () => response.writableLength,
    end: () => void response.destroy(),
  };
}
