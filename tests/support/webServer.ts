import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Served = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback until the test ends, which answers what is set for each path; else 404. */
export async function webServer(paths: Record<string, Served> = {}) {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    const serve = paths[new URL(request.url ?? '', 'http://x').pathname];
    if (serve) serve(request, response);
    else response.writeHead(404).end();
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { paths, asked, port, origin: `http://127.0.0.1:${port}` };
}
