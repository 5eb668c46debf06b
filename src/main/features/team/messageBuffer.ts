import type { Clock, Disposable } from '../../core/ports.ts';
import type { Incoming } from './broker.ts';
import { MEMBERS_MAX } from './protocol/members.ts';
import { TIMERS_MAX } from './protocol/sharedTimers.ts';

/** Batch interval, ms, and maximum messages per second. */
const INTERVAL = 50;
const RATE = 5000;
/** Topics of a kind that may wait: all that a team can have. Messages on others are dropped meanwhile. */
const WAITING_MAX = { presence: MEMBERS_MAX, work: MEMBERS_MAX, here: MEMBERS_MAX, timer: TIMERS_MAX } as const;
/** Topics that are reported as dropped with one batch: as many members and timers as are counted at all. */
const DROPPED_MAX = 20_000;
type Kind = keyof typeof WAITING_MAX;
const none = { presence: 0, work: 0, here: 0, timer: 0 };

/**
 * Buffers incoming messages and hands them on in batches, only the last one of each topic, with the topics of those that were
 * dropped. This bounds work and memory however fast somebody sends.
 */
export function createMessageBuffer(
  clock: Clock,
  handOn: (messages: readonly Incoming[], dropped: readonly string[]) => void,
) {
  const waiting = new Map<string, Incoming>();
  const dropped = new Set<string>();
  let counts: Record<Kind, number> = { ...none };
  let timer: Disposable | null = null;
  let pause = INTERVAL;
  /** When the last batch was handed on, on the steady clock. */
  let last = -Infinity;

  function clear(): void {
    waiting.clear();
    dropped.clear();
    counts = { ...none };
    timer?.dispose();
    timer = null;
  }

  function flush(): void {
    const messages = [...waiting.values()];
    const lost = [...dropped];
    clear();
    if (messages.length === 0) return;
    last = clock.steady();
    pause = Math.max(INTERVAL, (messages.length / RATE) * 1000);
    handOn(messages, lost);
  }

  return {
    put(kind: Kind, message: Incoming): void {
      const before = waiting.get(message.topic);
      if (!before && counts[kind] >= WAITING_MAX[kind]) {
        if (dropped.size < DROPPED_MAX) dropped.add(message.topic);
        return;
      }
      if (!before) counts[kind] += 1;
      waiting.set(message.topic, before ? { ...message, retained: before.retained && message.retained } : message);
      // The first message after a quiet time is handed on without delay.
      timer ??= clock.after(Math.max(0, last + pause - clock.steady()), flush);
    },
    /** Hands on what waits, now. */
    flush,
    /** Drops what waits. */
    clear,
  };
}
