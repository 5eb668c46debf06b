import type { Clock, Disposable } from '../core/ports.ts';
import type { Incoming } from './broker.ts';
import { MEMBERS_MAX } from './roster.ts';
import { TIMERS_MAX } from './sharedTimers.ts';

/** What comes is looked at together, so often at most, ms; and no more of it than so many messages a second. */
const PACE = 50;
const RATE = 5000;
/** Topics that may wait: all that a team can have. What comes on others meanwhile is dropped. */
const WAITING_MAX = 3 * MEMBERS_MAX + TIMERS_MAX;

/**
 * Gathers what comes: of each topic the last message alone, handed on together. However fast somebody sends,
 * no more is looked at than that, and no more is kept.
 */
export function createInbox(clock: Clock, handOn: (messages: readonly Incoming[]) => void) {
  const waiting = new Map<string, Incoming>();
  let timer: Disposable | null = null;
  let pause = PACE;
  /** When it was looked at last, on the steady clock. */
  let last = -Infinity;

  function flush(): void {
    timer?.dispose();
    timer = null;
    if (waiting.size === 0) return;
    const messages = [...waiting.values()];
    waiting.clear();
    last = clock.steady();
    pause = Math.max(PACE, (messages.length / RATE) * 1000);
    handOn(messages);
  }

  return {
    put(message: Incoming): void {
      const before = waiting.get(message.topic);
      if (!before && waiting.size >= WAITING_MAX) return;
      waiting.set(message.topic, before ? { ...message, retained: before.retained && message.retained } : message);
      // What comes after a while is looked at at once.
      timer ??= clock.after(Math.max(0, last + pause - clock.steady()), flush);
    },
    /** Hands on what waits, now. */
    flush,
    /** Forgets what waits. */
    clear(): void {
      waiting.clear();
      timer?.dispose();
      timer = null;
    },
  };
}
