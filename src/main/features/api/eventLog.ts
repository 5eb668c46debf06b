import { createHash, randomBytes } from 'node:crypto';
import type { ApiState } from '#shared/contract/api.ts';

/** How many changes are kept for clients that reconnect. */
const KEPT = 256;

/**
 * A message; its data is JSON text, created once for all listeners. `id` is what a client sends when it reconnects;
 * null if it cannot resume there.
 */
export type Message = { readonly event: 'state' | 'tick'; readonly id: string | null; readonly json: string };

/** The changes of the state as messages, and those that a client missed before it reconnected. */
export function createEventLog() {
  /** Distinguishes the messages of this run from those of an earlier one. */
  const run = randomBytes(6).toString('hex');
  const kept: Message[] = [];
  /** The last state, without its time: as text, and as an etag for ids. */
  let last = '';
  let etag = '';

  return {
    /** Records a state; null if it is the same as the last. */
    record(state: ApiState): Message | null {
      const { revision, server_now: _now, ...rest } = state;
      const text = JSON.stringify(rest);
      if (text === last) return null;
      last = text;
      etag = createHash('sha256').update(text).digest('hex').slice(0, 12);
      const message: Message = { event: 'state', id: `${run}-${revision}-${etag}`, json: JSON.stringify(state) };
      kept.push(message);
      if (kept.length > KEPT) kept.shift();
      return message;
    },

    /** The messages for a client that received `id` last: those since then, or the current state unless it is that one. */
    missed(id: string | null, state: ApiState): readonly Message[] {
      const at = kept.findIndex((message) => message.id === id);
      if (at !== -1) return kept.slice(at + 1);
      if (id?.endsWith(`-${etag}`)) return [];
      return [{ event: 'state', id: kept.at(-1)?.id ?? null, json: JSON.stringify(state) }];
    },
  };
}
