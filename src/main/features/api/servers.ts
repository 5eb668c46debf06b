import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ListenOptions } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock, Disposable } from '../../core/ports.ts';
import { createConnections } from './connections.ts';
import type { Connection } from './connections.ts';

/** Handles requests and upgrades. `port`: of the server; null for the socket file. */
export type RequestHandler = {
  request(
    request: IncomingMessage,
    response: ServerResponse,
    port: number | null,
    connection: Connection,
  ): void | Promise<void>;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, port: number | null, connection: Connection): void;
};

/** The open servers, and the port that the loopback addresses share. */
export type Servers = Disposable & { readonly port: number };

/** Turns off Node's periodic check for slow senders; connections have their own timeout. */
const NEVER = 2 ** 31 - 1;
const OPTIONS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 0,
  requestTimeout: 0,
  keepAliveTimeout: 0,
  connectionsCheckingInterval: NEVER,
};

/**
 * Listens only on the loopback addresses, which share a port (null: any), and on the socket file. Without IPv6, there is
 * only the IPv4 address.
 * @throws errors of the system; then nothing is left open
 */
export async function openServers(
  clock: Clock,
  port: number | null,
  socket: string,
  handler: RequestHandler,
): Promise<Servers> {
  const open: Disposable[] = [];
  const dispose = (): void => {
    for (const server of open) server.dispose();
    removeSocket(socket);
  };
  const listen = (options: ListenOptions, ownPort: () => number | null): Promise<Server> => {
    const server = serve(clock, handler, ownPort);
    open.push(server);
    return server.listen(options);
  };
  try {
    let chosen = 0;
    const first = await listen({ host: '127.0.0.1', port: port ?? 0, exclusive: true }, () => chosen);
    const address = first.address();
    chosen = typeof address === 'object' && address ? address.port : 0;
    await listen({ host: '::1', port: chosen, exclusive: true }, () => chosen).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
    });
    // A leftover of a killed process: the lock on the data shows that no other one is alive.
    removeSocket(socket);
    await listen({ path: socket }, () => null);
    if (process.platform !== 'win32') chmodSync(socket, 0o600);
    return { port: chosen, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** A server with its connections. It does not listen yet. */
function serve(clock: Clock, handler: RequestHandler, ownPort: () => number | null) {
  const connections = createConnections(clock);
  const server = createServer(OPTIONS, (request, response) => {
    const done = handler.request(request, response, ownPort(), connections.of(request.socket));
    if (done) done.catch(() => response.destroy());
  });
  server.on('connection', connections.add);
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) =>
    handler.upgrade(request, stream, head, ownPort(), connections.of(stream)),
  );
  return {
    listen: (options: ListenOptions): Promise<Server> =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options, () => resolve(server));
      }),
    dispose(): void {
      server.close();
      connections.dispose();
    },
  };
}

/** On Windows, the socket is a named pipe, which disappears with its server. */
function removeSocket(socket: string): void {
  if (process.platform !== 'win32') rmSync(socket, { force: true });
}
