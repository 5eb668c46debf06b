import type { Duplex } from 'node:stream';
import type { Clock, Disposable } from '../../core/ports.ts';

/** Connections that may be open at a time. */
const CONNECTIONS_MAX = 640;
/** So long a connection lasts that does not listen, asking and answering included, ms. */
const CONNECTION_TIME = 10_000;

/** What becomes known of a connection. */
export type Guest = {
  /** It showed a token. */
  admitted(): void;
  /** It is to stay open. */
  listens(): void;
};

/**
 * The connections of one door. Where there is no more room, the stranger that came first has to go: so nobody who shows no
 * token can keep the door closed for who has one.
 */
export function createGuests(clock: Clock) {
  /** Each connection, with what ends it unless it listens. */
  const all = new Map<Duplex, Disposable | null>();
  /** Who has shown no token so far, in the order they came. */
  const strangers = new Set<Duplex>();

  function leave(connection: Duplex): void {
    all.get(connection)?.dispose();
    all.delete(connection);
    strangers.delete(connection);
  }

  function turnOut(connection: Duplex): void {
    leave(connection);
    connection.destroy();
  }

  return {
    welcome(connection: Duplex): void {
      const [first = connection] = strangers;
      all.set(
        connection,
        clock.after(CONNECTION_TIME, () => turnOut(connection)),
      );
      strangers.add(connection);
      connection.on('close', () => leave(connection));
      if (all.size > CONNECTIONS_MAX) turnOut(first);
    },
    guest: (connection: Duplex): Guest => ({
      admitted: () => void strangers.delete(connection),
      listens() {
        all.get(connection)?.dispose();
        if (all.has(connection)) all.set(connection, null);
      },
    }),
    /** Ends every connection. */
    dispose: (): void => [...all.keys()].forEach(turnOut),
  };
}
