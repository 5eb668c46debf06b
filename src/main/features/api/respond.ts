import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WrittenReport } from '../../core/reportWriter.ts';

type Headers = Readonly<Record<string, string>>;

export function respondJson(response: ServerResponse, status: number, value: unknown, headers: Headers): void {
  const text = `${JSON.stringify(value)}\n`;
  respond(response, status, text, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

export const respondPage = (response: ServerResponse, page: string, policy: string): void =>
  respond(response, 200, page, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
  });

export const respondFile = (response: ServerResponse, file: WrittenReport, headers: Headers): void =>
  respond(response, 200, file.content, { ...headers, 'Content-Type': file.mediaType });

function respond(response: ServerResponse, status: number, text: string | Uint8Array, headers: Headers): void {
  response.writeHead(status, {
    ...headers,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // Each connection is for one response, since a refused request may have an unread body.
    Connection: 'close',
  });
  response.end(text);
}

export function refuseUpgrade(stream: Duplex, status: number): void {
  stream.on('error', () => {});
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The body as text; null if it is larger than `max` bytes. */
export async function bodyOf(request: IncomingMessage, max: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > max) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
