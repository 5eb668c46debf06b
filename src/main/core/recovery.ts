import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import { STEP, stepBetween } from './clockDrift.ts';
import type { ClockDoubt, ClockStep, Heartbeat, Reading } from './ports.ts';

/** The result of recovering after Stint was not running. */
export type Recovery = {
  /** The clock was changed meanwhile; null if it was not, as far as Stint can know. */
  readonly step: ClockStep | null;
  /** Set if the length of that time depends on a clock that cannot be verified. */
  readonly doubt: ClockDoubt | null;
  /**
   * The signs that nobody was there, and when Stint was running again, ms UTC on the clock as it was at the heartbeat.
   */
  readonly signs: readonly AwaySign[];
  readonly until: number;
};

/**
 * Compares the last heartbeat with the clocks at start. Without a reboot, the steady clock measures how much time
 * passed. After a reboot only the wall clock does; if it shows a time before the heartbeat, nothing does. Then running
 * entries keep the time they had, and the gap has no length until the clock is corrected. `starts`: of the entries that
 * were running, ms UTC.
 */
export function recoveryOf(last: Heartbeat, now: Reading, starts: readonly number[]): Recovery {
  if (last.boot !== null && last.boot === now.boot && now.steady >= last.steady) {
    const by = stepBetween(last, now);
    return {
      step: by === 0 ? null : { by, doubt: last.doubt },
      doubt: afterStep(last.doubt, by),
      signs: [...last.away, { why: 'ended', since: last.wall }],
      until: now.wall - by,
    };
  }
  const since = gapStart(last, starts);
  const length = now.wall - since;
  return {
    step: length < 0 ? { by: length, doubt: null } : null,
    doubt: { at: now.wall, length },
    signs: [...last.away, { why: length < -STEP ? 'clock' : 'ended', since }],
    until: Math.max(now.wall, since),
  };
}

/**
 * When the gap began, ms UTC. An entry can start a little later than the heartbeat that was written with it: by 1 ms
 * where it follows an entry of the same moment, and by up to STEP where the clock was set back so little that nothing
 * moved. A gap that began before such a start would not be a part of the entry, so nobody would be asked about it.
 */
const gapStart = ({ wall }: Heartbeat, starts: readonly number[]): number =>
  Math.max(wall, ...starts.filter((start) => start <= wall + STEP));

/** The remaining doubt after the clock was changed by so many ms. */
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

/** The same heartbeat after the clock was set by so many ms. */
export const movedHeartbeat = (last: Heartbeat, by: number, doubt: ClockDoubt | null): Heartbeat => ({
  ...last,
  wall: last.wall + by,
  away: signsMoved(last.away, by),
  doubt,
});
