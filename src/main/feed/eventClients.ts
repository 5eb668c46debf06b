import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { FeedState } from '#shared/contract/feed.ts';
import type { Clock, Disposable } from '../core/ports.ts';

/** More are refused. */
export const CLIENTS_MAX = 256;
/** A client that lets more bytes wait is cut off: it does not read. */
const WAITING_MAX = 1024 * 1024;
const KEEP_ALIVE = 15_000;
/** Changes kept for those who come back. */
const KEPT = 256;
/** How long a client waits before it comes back, ms. */
const RETRY = 2000;

type Client = { readonly response: ServerResponse; readonly ticks: boolean };
type Event = { readonly id: string; readonly text: string };

/**
 * Those who listen to Server-Sent Events. Each is told the whole state when it comes, then each change once, in order; one
 * that comes back with the id it saw last is told what it missed. Nothing is sent otherwise but a comment each 15 s.
 */
export function createEventClients(clock: Clock) {
  const clients = new Set<Client>();
  /** Tells this server's events from those of one before it. */
  const run = randomBytes(6).toString('hex');
  const events: Event[] = [];
  let told: Omit<FeedState, 'revision' | 'server_now'> | null = null;
  let keepAlive: Disposable | null = null;

  function send({ response }: Client, text: string): void {
    response.write(text);
    if (response.writableLength > WAITING_MAX) response.destroy();
  }

  const frame = (event: string, id: string | null, data: unknown): string =>
    `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

  /** While somebody listens, so that neither side takes a quiet line for a dead one. */
  function beat(): void {
    keepAlive?.dispose();
    keepAlive = null;
    if (clients.size === 0) return;
    keepAlive = clock.after(KEEP_ALIVE, () => {
      for (const client of clients) send(client, ': here\n\n');
      beat();
    });
  }

  return {
    size: () => clients.size,

    /** Takes in a state; tells it where it is another than the last. */
    show(state: FeedState): void {
      const { revision, server_now: _now, ...rest } = state;
      if (isDeepStrictEqual(rest, told)) return;
      told = rest;
      const id = `${run}-${revision}`;
      const event = { id, text: frame('state', id, state) };
      events.push(event);
      if (events.length > KEPT) events.shift();
      for (const client of clients) send(client, event.text);
    },

    /** Tells the second to those who asked for it. */
    tick(now: number): void {
      for (const client of clients) if (client.ticks) send(client, frame('tick', null, { server_now: now }));
    },

    /** Answers a client from now on. `last`: the id it saw last; `state`: how things are. */
    add(response: ServerResponse, last: string | undefined, ticks: boolean, state: FeedState): void {
      const client = { response, ticks };
      clients.add(client);
      response.on('close', () => {
        clients.delete(client);
        if (clients.size === 0) beat();
      });
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      send(client, `retry: ${RETRY}\n\n`);
      const at = events.findIndex(({ id }) => id === last);
      if (at === -1) send(client, frame('state', events.at(-1)?.id ?? null, state));
      else for (const { text } of events.slice(at + 1)) send(client, text);
      if (clients.size === 1) beat();
    },

    /** Ends every connection at once. */
    dispose(): void {
      for (const { response } of clients) response.destroy();
      clients.clear();
      beat();
    },
  };
}

export type EventClients = ReturnType<typeof createEventClients>;
