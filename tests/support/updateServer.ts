import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path is answered: a body, with an end before all of it has come, or more than was announced. */
type Answer = { readonly body: Buffer; readonly sent?: number };

/** A static server on this computer that knows ranges; what it has can be changed at any time. `port`: else a free one. */
export async function startUpdateServer(port = 0) {
  const files = new Map<string, Answer>();
  const requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  let bytes = 0;
  const server = createServer(({ url = '', headers }, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '').slice(1);
    requests.push({ path, headers });
    const answer = files.get(path);
    if (!answer) return void response.writeHead(404).end();
    const { body, sent } = answer;
    const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    if (start >= body.length) return void response.writeHead(416).end();
    const part = body.subarray(start, to ? Number(to) + 1 : undefined);
    const range = { 'Content-Range': `bytes ${start}-${start + part.length - 1}/${body.length}` };
    response.writeHead(from === undefined ? 200 : 206, { 'Content-Length': part.length, ...(from && range) });
    bytes += part.length;
    if (sent === undefined) return void response.end(part);
    return void response.write(part.subarray(0, sent), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    put: (path: string, body: Buffer | string, sent?: number) =>
      void files.set(path, { body: Buffer.from(body), ...(sent !== undefined && { sent }) }),
    remove: (path: string) => void files.delete(path),
    requests,
    /** How many bytes of bodies were sent. */
    bytes: () => bytes,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
