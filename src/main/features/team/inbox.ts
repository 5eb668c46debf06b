import type { Clock, Disposable } from '../../core/ports.ts';
import type { Incoming } from './broker.ts';
import { MEMBERS_MAX } from './roster.ts';
import { TIMERS_MAX } from './sharedTimers.ts';

/** What comes is looked at together, so often at most, ms; and no more of it than so many messages a second. */
const PACE = 50;
const RATE = 5000;
/** Topics of a kind that may wait: all that a team can have. What comes on others meanwhile is dropped. */
const WAITING_MAX = { presence: MEMBERS_MAX, work: MEMBERS_MAX, here: MEMBERS_MAX, timer: TIMERS_MAX } as const;
type Kind = keyof typeof WAITING_MAX;
const none = { presence: 0, work: 0, here: 0, timer: 0 };

/**
 * Gathers what comes: of each topic the last message alone, handed on together. However fast somebody sends,
 * no more is looked at than that, and no more is kept.
 */
export function createInbox(clock: Clock, handOn: (messages: readonly Incoming[]) => void) {
  const waiting = new Map<string, Incoming>();
  let counts: Record<Kind, number> = { ...none };
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
    counts = { ...none };
    last = clock.steady();
    pause = Math.max(PACE, (messages.length / RATE) * 1000);
    handOn(messages);
  }

  return {
    /** False: too much of this kind waits, and it is dropped. */
    put(kind: Kind, message: Incoming): boolean {
      const before = waiting.get(message.topic);
      if (!before && counts[kind] >= WAITING_MAX[kind]) return false;
      if (!before) counts[kind] += 1;
      waiting.set(message.topic, before ? { ...message, retained: before.retained && message.retained } : message);
      // What comes after a while is looked at at once.
      timer ??= clock.after(Math.max(0, last + pause - clock.steady()), flush);
      return true;
    },
    /** Hands on what waits, now. */
    flush,
    /** Forgets what waits. */
    clear(): void {
      waiting.clear();
      counts = { ...none };
      timer?.dispose();
      timer = null;
    },
  };
}
