import type { TimerName } from '../../src/main/features/team/protocol/effect.ts';
import type { EventTime } from '../../src/main/features/team/protocol/event.ts';

const START = Date.UTC(2026, 2, 4, 9);

/** Both clocks of a member as numbers, and the protocol's timers. `skew`: by how much the wall clock is wrong, ms. */
export function simulateClock(skew: number) {
  let now: EventTime = { wall: START + skew, steady: 0, isOnline: true };
  const timers = new Map<TimerName, number>();

  function moveTo(steady: number): void {
    now = { ...now, wall: now.wall + steady - now.steady, steady };
  }

  return {
    now: (): EventTime => now,
    startTimer: (timer: TimerName, ms: number): void => void timers.set(timer, now.steady + ms),
    stopTimer: (timer: TimerName): void => void timers.delete(timer),
    /** Time goes by; timers fire where it passes them. */
    pass(ms: number, fire: (timer: TimerName) => void): void {
      const end = now.steady + ms;
      for (;;) {
        const [next] = [...timers].filter(([, at]) => at <= end).toSorted((a, b) => a[1] - b[1]);
        if (!next) break;
        timers.delete(next[0]);
        moveTo(next[1]);
        fire(next[0]);
      }
      moveTo(end);
    },
    /** The wall clock is set forward, ms. */
    setWall(by: number): void {
      now = { ...now, wall: now.wall + by };
    },
    setOnline(isOnline: boolean): void {
      now = { ...now, isOnline };
    },
  };
}
