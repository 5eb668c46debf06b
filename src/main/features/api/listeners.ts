import { createHash, randomBytes } from 'node:crypto';
import type { ApiState } from '#shared/contract/api.ts';
import type { Clock, Disposable } from '../../core/ports.ts';

/** Maximum number of listeners. */
export const LISTENERS_MAX = 600;
/** A listener with more unread bytes is disconnected. */
export const WAITING_MAX = 1024 * 1024;
const KEEP_ALIVE = 15_000;
/** How many changes are kept for clients that reconnect. */
const KEPT = 256;

/**
 * A message; its data is JSON text, created once for all listeners. `id` is what a client sends when it reconnects;
 * null if it cannot resume there.
 */
export type Message = { readonly event: 'state' | 'tick'; readonly id: string | null; readonly json: string };

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
  /** Distinguishes the messages of this run from those of an earlier one. */
  const run = randomBytes(6).toString('hex');
  const kept: Message[] = [];
  /** The last state sent, without its time: as text, and as a hash for ids. */
  let lastText = '';
  let hash = '';
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

  /**
   * The messages for a listener that received `last`: those since then, or the current state unless it is the one
   * received.
   */
  function missed(last: string | null, state: ApiState): readonly Message[] {
    const at = kept.findIndex(({ id }) => id === last);
    if (at !== -1) return kept.slice(at + 1);
    if (last?.endsWith(`-${hash}`)) return [];
    return [{ event: 'state', id: kept.at(-1)?.id ?? null, json: JSON.stringify(state) }];
  }

  return {
    isFull: () => listeners.size >= LISTENERS_MAX,

    /** Sends a state to all listeners if it differs from the last one. */
    show(state: ApiState): void {
      const { revision, server_now: _now, ...rest } = state;
      const text = JSON.stringify(rest);
      if (text === lastText) return;
      lastText = text;
      hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
      const message: Message = { event: 'state', id: `${run}-${revision}-${hash}`, json: JSON.stringify(state) };
      kept.push(message);
      if (kept.length > KEPT) kept.shift();
      for (const listener of listeners) sendTo(listener, message);
    },

    /** Sends a tick to the listeners that asked for ticks. */
    tick(now: number): void {
      const message: Message = { event: 'tick', id: null, json: JSON.stringify({ server_now: now }) };
      for (const listener of listeners) if (listener.ticks) sendTo(listener, message);
    },

    /** Adds a listener. `last`: the last id it received; `state`: the current state. */
    add(listener: Listener, last: string | null, state: ApiState): Disposable {
      listeners.add(listener);
      for (const message of missed(last, state)) sendTo(listener, message);
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
