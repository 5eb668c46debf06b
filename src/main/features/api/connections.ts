import type { Duplex } from 'node:stream';
import type { Clock, Disposable } from '../../core/ports.ts';

/** Maximum number of open connections. */
const CONNECTIONS_MAX = 640;
/** How long a connection that does not listen can last, ms, including request and answer. */
const CONNECTION_TIME = 10_000;

/** Called when more is known about a connection. */
export type Connection = {
  /** It sent a valid token. */
  authorized(): void;
  /** It listens, so it stays open. */
  listens(): void;
};

/**
 * The connections of one server. If there are too many, the oldest one without a token is closed, so that nobody
 * without a token can lock out those who have one.
 */
export function createConnections(clock: Clock) {
  /** Each connection with its timeout; null if it listens. */
  const all = new Map<Duplex, Disposable | null>();
  /** Connections without a token so far, oldest first. */
  const unauthorized = new Set<Duplex>();

  function remove(stream: Duplex): void {
    all.get(stream)?.dispose();
    all.delete(stream);
    unauthorized.delete(stream);
  }

  function close(stream: Duplex): void {
    remove(stream);
    stream.destroy();
  }

  return {
    add(stream: Duplex): void {
      const [first = stream] = unauthorized;
      all.set(
        stream,
        clock.after(CONNECTION_TIME, () => close(stream)),
      );
      unauthorized.add(stream);
      stream.on('close', () => remove(stream));
      if (all.size > CONNECTIONS_MAX) close(first);
    },
    of: (stream: Duplex): Connection => ({
      authorized: () => void unauthorized.delete(stream),
      listens() {
        all.get(stream)?.dispose();
        if (all.has(stream)) all.set(stream, null);
      },
    }),
    /** Closes all connections. */
    dispose: (): void => [...all.keys()].forEach(close),
  };
}
