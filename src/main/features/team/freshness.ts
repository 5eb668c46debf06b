import type { Stamp } from './seal.ts';
import type { Subject } from './topics.ts';

/** Members whose order is kept; of more nobody is listed either. */
const STAMPS_MAX = 10_000;

/**
 * Tells what a member says from what is said again of it: each sealed message of a member counts on. Of `here` only the
 * connection counts, as the last will is sealed when it begins. It lasts as long as Stint runs.
 */
export function createFreshness() {
  const last = new Map<string, Stamp>();
  return (subject: Subject, stamp: Stamp | null): boolean => {
    if (stamp === null || (subject.kind !== 'presence' && subject.kind !== 'work' && subject.kind !== 'here'))
      return true;
    const key = `${subject.kind} ${subject.member}`;
    const [session, count] = last.get(key) ?? [0, 0];
    const isOlder = stamp[0] < session || (stamp[0] === session && subject.kind !== 'here' && stamp[1] < count);
    if (isOlder) return false;
    if (last.has(key) || last.size < STAMPS_MAX) last.set(key, stamp);
    return true;
  };
}

export type IsFresh = ReturnType<typeof createFreshness>;
