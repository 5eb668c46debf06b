import type { Clock, ReadIdle } from '../../core/ports.ts';

type Options = {
  /** For how long nothing is typed or moved before it counts, ms. */
  readonly threshold: () => number;
  readonly isRunning: () => boolean;
  /** Nothing was typed or moved since `since`, ms of the steady clock; or something was then. */
  readonly onRead: (isIdle: boolean, since: number) => void;
};

/**
 * Reads how long nothing was typed or moved: while idle each second, so that the return is seen at once, else no sooner
 * than the threshold can be met.
 */
export function createIdleCheck(clock: Clock, readIdle: ReadIdle, { threshold, isRunning, onRead }: Options) {
  let dueAt = 0;
  let reading = false;
  return {
    /** To be called at each second. */
    async check(): Promise<void> {
      if (reading || clock.steady() < dueAt) return;
      reading = true;
      const asked = clock.steady();
      const idle = await readIdle().finally(() => (reading = false));
      if (!isRunning()) return;
      onRead(idle >= threshold(), asked - idle);
      dueAt = asked + Math.max(0, threshold() - idle);
    },
    /** Another threshold is met at another time. */
    reset: (): void => void (dueAt = 0),
  };
}
