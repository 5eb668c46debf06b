import type { Clock } from '../core/ports.ts';

const MINUTE = 60_000;

type Window = { readonly since: number; readonly passed: number; readonly dropped: number };

/**
 * Limits how many messages of a kind pass per minute. Returns how many were dropped before this one, or null if this
 * one is dropped.
 */
export function createMinuteLimit(clock: Clock) {
  const windows = new Map<string, Window>();
  return (kind: string, max: number): number | null => {
    const now = clock.steady();
    const known = windows.get(kind);
    const current =
      known && now - known.since < MINUTE ? known : { since: now, passed: 0, dropped: known?.dropped ?? 0 };
    if (current.passed >= max) {
      windows.set(kind, { ...current, dropped: current.dropped + 1 });
      return null;
    }
    windows.set(kind, { ...current, passed: current.passed + 1, dropped: 0 });
    return current.dropped;
  };
}
