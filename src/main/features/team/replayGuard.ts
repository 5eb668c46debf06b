import type { Stamp } from './encryption.ts';
import type { Subject } from './topics.ts';

/** Members whose stamps are kept; more are not listed either. */
const STAMPS_MAX = 10_000;

/**
 * Tells new messages of a member from old ones that are replayed: the stamps of its encrypted messages only grow. For `here`
 * only the connection counts, because the last will is encrypted when the connection begins. Lasts as long as Stint runs.
 */
export function createReplayGuard() {
  const last = new Map<string, Stamp>();
  return (subject: Subject, stamp: Stamp | null): boolean => {
    if (stamp === null || (subject.kind !== 'presence' && subject.kind !== 'work' && subject.kind !== 'here'))
      return true;
    const key = `${subject.kind} ${subject.member}`;
    const [connection, count] = last.get(key) ?? [0, 0];
    const isOlder = stamp[0] < connection || (stamp[0] === connection && subject.kind !== 'here' && stamp[1] < count);
    if (isOlder) return false;
    if (last.has(key) || last.size < STAMPS_MAX) last.set(key, stamp);
    return true;
  };
}

export type IsFresh = ReturnType<typeof createReplayGuard>;
