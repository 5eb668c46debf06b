import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ListenOptions } from 'node:net';
import type { Disposable } from '../core/ports.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, port: number | null) => Promise<void>;

export type Doors = Disposable & { readonly port: number };

/** Connections that may be open at a time, on each door. */
const CONNECTIONS_MAX = 512;
const SECOND = 1000;

/**
 * Listens on the loopback addresses, on a port (null: any) that both share, and on the socket of a file; nowhere else.
 * Without IPv6 there is one address less. @throws what the system says, with nothing left open
 */
export async function openDoors(port: number | null, socket: string, handle: Handle): Promise<Doors> {
  const servers: Server[] = [];
  const dispose = (): void => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    if (process.platform !== 'win32') rmSync(socket, { force: true });
  };

  async function listen(options: ListenOptions, ownPort: () => number | null): Promise<Server> {
    const server = createServer(
      // What takes longer to ask, or asks with more words, is no tool that wants to know the time.
      {
        maxHeaderSize: 16 * 1024,
        headersTimeout: 5 * SECOND,
        requestTimeout: 10 * SECOND,
        keepAliveTimeout: 5 * SECOND,
      },
      (request, response) => {
        handle(request, response, ownPort()).catch(() => response.destroy());
      },
    );
    server.maxConnections = CONNECTIONS_MAX;
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options, resolve);
    });
    return server;
  }

  try {
    let chosen = 0;
    const first = await listen({ host: '127.0.0.1', port: port ?? 0, exclusive: true }, () => chosen);
    const address = first.address();
    chosen = typeof address === 'object' && address ? address.port : 0;
    await listen({ host: '::1', port: chosen, exclusive: true }, () => chosen).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
    });
    // What a process that was killed left behind; the lock on the data says that no other is alive.
    if (process.platform !== 'win32') rmSync(socket, { force: true });
    await listen({ path: socket }, () => null);
    if (process.platform !== 'win32') chmodSync(socket, 0o600);
    return { port: chosen, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
