import type { Clock, ReadIdle } from '../../core/ports.ts';

type Options = {
  /** How long without input counts as idle, ms. */
  readonly threshold: () => number;
  readonly isRunning: () => boolean;
  /** `since`: the last input, ms of the steady clock. */
  readonly onRead: (isIdle: boolean, since: number) => void;
};

/**
 * Reads the idle time: each second while idle, so that the return is noticed at once, otherwise no sooner than the
 * threshold can be reached.
 */
export function createIdleCheck(clock: Clock, readIdle: ReadIdle, { threshold, isRunning, onRead }: Options) {
  let dueAt = 0;
  let reading = false;
  return {
    /** Call once a second. */
    async check(): Promise<void> {
      if (reading || clock.steady() < dueAt) return;
      reading = true;
      const asked = clock.steady();
      const idle = await readIdle().finally(() => (reading = false));
      if (!isRunning()) return;
      onRead(idle >= threshold(), asked - idle);
      dueAt = asked + Math.max(0, threshold() - idle);
    },
    /** Call when the threshold has changed. */
    reset: (): void => void (dueAt = 0),
  };
}
