import type { Clock } from '../core/ports.ts';

const MINUTE = 60_000;

type Window = { readonly since: number; readonly said: number; readonly leftOut: number };

/**
 * Lets through so many of a kind a minute. Answers how many of the kind were left out before this one; null: this one is
 * left out, too.
 */
export function createMinuteLimit(clock: Clock) {
  const windows = new Map<string, Window>();
  return (kind: string, max: number): number | null => {
    const now = clock.steady();
    const known = windows.get(kind);
    const current = known && now - known.since < MINUTE ? known : { since: now, said: 0, leftOut: known?.leftOut ?? 0 };
    if (current.said >= max) {
      windows.set(kind, { ...current, leftOut: current.leftOut + 1 });
      return null;
    }
    windows.set(kind, { ...current, said: current.said + 1, leftOut: 0 });
    return current.leftOut;
  };
}
