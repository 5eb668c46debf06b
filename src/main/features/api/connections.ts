import type { Duplex } from 'node:stream';
import type { Clock, Disposable } from '../../core/ports.ts';

/** Maximum number of open connections. */
const CONNECTIONS_MAX = 640;
/** How long a connection that does not listen can last, ms, including request and answer. */
const CONNECTION_TIME = 10_000;

/** Called when more is known about a connection. */
export type Guest = {
  /** It sent a valid token. */
  admitted(): void;
  /** It listens, so it stays open. */
  listens(): void;
};

/**
 * The connections of one server. If there are too many, the oldest one without a token is closed, so that nobody
 * without a token can lock out those who have one.
 */
export function createGuests(clock: Clock) {
  /** Each connection with its timeout; null if it listens. */
  const all = new Map<Duplex, Disposable | null>();
  /** Connections without a token so far, oldest first. */
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
    /** Closes all connections. */
    dispose: (): void => [...all.keys()].forEach(turnOut),
  };
}
