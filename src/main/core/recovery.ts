import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import { STEP, stepBetween } from './clockDrift.ts';
import type { ClockDoubt, ClockStep, Heartbeat, Reading } from './ports.ts';

/** What the time in which nobody was there to record anything comes to. */
export type Recovery = {
  /** The clock was set meanwhile; null: not that anybody knows. */
  readonly step: ClockStep | null;
  /** Whether the length of that time hangs on a clock that nothing vouches for. */
  readonly doubt: ClockDoubt | null;
  /** Since when nobody was there, and when somebody was again, on the clock as it stood at the heartbeat, ms UTC. */
  readonly signs: readonly AwaySign[];
  readonly until: number;
};

/**
 * Compares the last heartbeat with the clocks at the start. Within one start of the computer the steady clock knows how
 * much time went by; over a restart only the wall clock does, and where that stands before the heartbeat, nothing does:
 * then what ran keeps the time it had, and the gap has no length until the clock is corrected.
 */
export function recoveryOf(last: Heartbeat, now: Reading): Recovery {
  const since = last.wall;
  if (last.boot !== null && last.boot === now.boot && now.steady >= last.steady) {
    const by = stepBetween(last, now);
    return {
      step: by === 0 ? null : { by, doubt: last.doubt },
      doubt: afterStep(last.doubt, by),
      signs: [...last.away, { why: 'ended', since }],
      until: now.wall - by,
    };
  }
  const length = now.wall - since;
  return {
    step: length < 0 ? { by: length, doubt: null } : null,
    doubt: { at: now.wall, length },
    signs: [...last.away, { why: length < -STEP ? 'clock' : 'ended', since }],
    until: Math.max(now.wall, since),
  };
}

/** What is left of a doubt once the clock was set by so many ms. */
export function afterStep(doubt: ClockDoubt | null, by: number): ClockDoubt | null {
  if (!doubt || by === 0) return doubt;
  return doubt.length + by >= 0 ? null : { at: doubt.at + by, length: doubt.length + by };
}

export const signsMoved = (signs: readonly AwaySign[], by: number): AwaySign[] =>
  signs.map((sign) => ({ ...sign, since: sign.since + by }));

export const movedPart = (part: AwayPart, by: number): AwayPart => ({
  ...part,
  start: part.start + by,
  end: part.end + by,
});
