import type { Context } from '../../core/feature.ts';
import type { Disposable } from '../../core/ports.ts';

const DAY = 24 * 3_600_000;
/** How long a check that is due waits, ms, so that it does not compete with the start. */
const PAUSE = 10_000;

type Needs = Pick<Context, 'core' | 'clock' | 'desktop'>;

/** Calls `check` once a day while it is on, with the only timer of updates. Without a network, the check waits for one. */
export function createSchedule({ core, clock, desktop }: Needs, check: () => void) {
  let isOn = false;
  let shot: Disposable | null = null;

  function stop(): void {
    shot?.dispose();
    shot = null;
  }

  /** Sets the timer for the next check anew: after one, or where network or clock may be others. */
  function aim(): void {
    stop();
    if (!isOn) return;
    const { checkedAt } = core.snapshot().updates;
    const now = clock.now();
    // A time in the future is from a clock that was wrong.
    const left = checkedAt === null || checkedAt > now ? 0 : checkedAt + DAY - now;
    shot = clock.after(Math.max(PAUSE, left), () => {
      shot = null;
      if (desktop.isOnline()) check();
    });
  }

  return {
    aim,
    stop,
    turn(on: boolean): void {
      if (on === isOn) return;
      isOn = on;
      aim();
    },
  };
}
