import type { ApiState } from '#shared/contract/api.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import { createEventLog } from './eventLog.ts';
import type { Message } from './eventLog.ts';

/** Maximum number of listeners. */
export const LISTENERS_MAX = 600;
/** A listener with more unread bytes is disconnected. */
export const WAITING_MAX = 1024 * 1024;
const KEEP_ALIVE = 15_000;

/** A connection that gets messages, over any protocol. */
export type Listener = {
  readonly ticks: boolean;
  send(message: Message): void;
  /** Sends something that keeps an idle connection open. */
  beat(): void;
  /** Bytes sent that the other side has not read. */
  waiting(): number;
  end(): void;
};

/**
 * The listeners. Each gets the whole state first, then each change once, in order; one that reconnects with the last id
 * it received gets what it missed. Otherwise only a keep-alive is sent every 15 s; `onBeat` is called before each.
 */
export function createListeners(clock: Clock, onBeat = () => {}) {
  const listeners = new Set<Listener>();
  const log = createEventLog();
  let keepAlive: Disposable | null = null;

  function sendTo(listener: Listener, message: Message): void {
    listener.send(message);
    if (listener.waiting() > WAITING_MAX) listener.end();
  }

  /** Runs while somebody listens, so that neither side takes an idle connection for a dead one. */
  function beat(): void {
    keepAlive?.dispose();
    keepAlive = null;
    if (listeners.size === 0) return;
    keepAlive = clock.after(KEEP_ALIVE, () => {
      onBeat();
      for (const listener of listeners) listener.beat();
      beat();
    });
  }

  return {
    isFull: () => listeners.size >= LISTENERS_MAX,

    /** Sends a state to all listeners if it differs from the last one. */
    show(state: ApiState): void {
      const message = log.record(state);
      if (message) for (const listener of listeners) sendTo(listener, message);
    },

    /** Sends a tick to the listeners that asked for ticks. */
    tick(now: number): void {
      const message: Message = { event: 'tick', id: null, json: JSON.stringify({ server_now: now }) };
      for (const listener of listeners) if (listener.ticks) sendTo(listener, message);
    },

    /** Adds a listener. `last`: the last id it received; `state`: the current state. */
    add(listener: Listener, last: string | null, state: ApiState): Disposable {
      listeners.add(listener);
      for (const message of log.missed(last, state)) sendTo(listener, message);
      if (listeners.size === 1) beat();
      return {
        dispose(): void {
          if (listeners.delete(listener) && listeners.size === 0) beat();
        },
      };
    },

    /** Closes all connections. */
    endAll(): void {
      for (const listener of listeners) listener.end();
      listeners.clear();
      beat();
    },
  };
}

export type Listeners = ReturnType<typeof createListeners>;
