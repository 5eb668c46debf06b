import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ListenOptions } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock, Disposable } from '../../core/ports.ts';
import { createGuests } from './guests.ts';
import type { Guest } from './guests.ts';

/** `port`: of the door; null: the socket of a file. `guest` is told what becomes known of who asks. */
export type Answers = {
  request(request: IncomingMessage, response: ServerResponse, port: number | null, guest: Guest): void | Promise<void>;
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer, port: number | null, guest: Guest): void;
};

export type Doors = Disposable & { readonly port: number };

/** Node looks for slow senders by a timer of its own that never rests; the time that a guest has is enough. */
const NEVER = 2 ** 31 - 1;

/**
 * Listens on the loopback addresses, on a port (null: any) that both share, and on the socket of a file; nowhere else.
 * Without IPv6 there is one address less.
 * @throws what the system says, with nothing left open
 */
export async function openDoors(clock: Clock, port: number | null, socket: string, answers: Answers): Promise<Doors> {
  const servers: Server[] = [];
  const crowds: Disposable[] = [];
  const dispose = (): void => {
    for (const server of servers) server.close();
    for (const guests of crowds) guests.dispose();
    if (process.platform !== 'win32') rmSync(socket, { force: true });
  };

  async function listen(options: ListenOptions, ownPort: () => number | null): Promise<Server> {
    const guests = createGuests(clock);
    crowds.push(guests);
    const server = createServer(
      {
        maxHeaderSize: 16 * 1024,
        headersTimeout: 0,
        requestTimeout: 0,
        keepAliveTimeout: 0,
        connectionsCheckingInterval: NEVER,
      },
      (request, response) => {
        const done = answers.request(request, response, ownPort(), guests.guest(request.socket));
        if (done) done.catch(() => response.destroy());
      },
    );
    server.on('connection', guests.welcome);
    server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) =>
      answers.upgrade(request, connection, head, ownPort(), guests.guest(connection)),
    );
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
