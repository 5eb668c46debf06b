import { createHash, randomBytes } from 'node:crypto';
import type { ApiState } from '#shared/contract/api.ts';
import type { Clock, Disposable } from '../../core/ports.ts';

/** More are refused. */
export const LISTENERS_MAX = 600;
/** One that lets more bytes wait is cut off: it does not read. */
export const WAITING_MAX = 1024 * 1024;
const KEEP_ALIVE = 15_000;
/** Changes kept for those who come back. */
const KEPT = 256;

/** What is told: data as JSON text, once for all listeners. `id`: to come back with; null: nothing to come back to. */
export type Message = { readonly event: 'state' | 'tick'; readonly id: string | null; readonly json: string };

/** A connection that is told by itself, whatever it speaks. */
export type Listener = {
  readonly ticks: boolean;
  send(message: Message): void;
  /** Sends what keeps a quiet line open. */
  beat(): void;
  /** Bytes sent that the other side has not taken in. */
  waiting(): number;
  end(): void;
};

/**
 * Those who listen. Each is told the whole state when it comes, then each change once, in order; one that comes back with
 * the id it heard last is told what it missed. Nothing is sent otherwise but a sign of life each 15 s; `onBeat` is called
 * before each.
 */
export function createListeners(clock: Clock, onBeat = () => {}) {
  const listeners = new Set<Listener>();
  /** Tells this server's messages from those of one before it. */
  const run = randomBytes(6).toString('hex');
  const kept: Message[] = [];
  /** What was told last, without the moment: as text, and as its mark in ids. */
  let told = '';
  let mark = '';
  let keepAlive: Disposable | null = null;

  function tell(listener: Listener, message: Message): void {
    listener.send(message);
    if (listener.waiting() > WAITING_MAX) listener.end();
  }

  /** While somebody listens, so that neither side takes a quiet line for a dead one. */
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

  /** What somebody is told who heard `last`: what came since, or how things are unless that is what it heard. */
  function missed(last: string | null, state: ApiState): readonly Message[] {
    const at = kept.findIndex(({ id }) => id === last);
    if (at !== -1) return kept.slice(at + 1);
    if (last?.endsWith(`-${mark}`)) return [];
    return [{ event: 'state', id: kept.at(-1)?.id ?? null, json: JSON.stringify(state) }];
  }

  return {
    isFull: () => listeners.size >= LISTENERS_MAX,

    /** Takes in a state; tells it where it is another than the last. */
    show(state: ApiState): void {
      const { revision, server_now: _now, ...rest } = state;
      const text = JSON.stringify(rest);
      if (text === told) return;
      told = text;
      mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
      const message: Message = { event: 'state', id: `${run}-${revision}-${mark}`, json: JSON.stringify(state) };
      kept.push(message);
      if (kept.length > KEPT) kept.shift();
      for (const listener of listeners) tell(listener, message);
    },

    /** Tells the second to those who asked for it. */
    tick(now: number): void {
      const message: Message = { event: 'tick', id: null, json: JSON.stringify({ server_now: now }) };
      for (const listener of listeners) if (listener.ticks) tell(listener, message);
    },

    /** Tells a listener from now on. `last`: the id it heard last; `state`: how things are. */
    add(listener: Listener, last: string | null, state: ApiState): Disposable {
      listeners.add(listener);
      for (const message of missed(last, state)) tell(listener, message);
      if (listeners.size === 1) beat();
      return {
        dispose(): void {
          if (listeners.delete(listener) && listeners.size === 0) beat();
        },
      };
    },

    /** Ends every connection at once. */
    endAll(): void {
      for (const listener of listeners) listener.end();
      listeners.clear();
      beat();
    },
  };
}

export type Listeners = ReturnType<typeof createListeners>;
