import type { Clock, Disposable } from '../../core/ports.ts';

/**
 * Calls `onSilent` after `patience` ms without a message; `stop` ends it. Messages that come together are at one time: the
 * clock is read once for them.
 */
export function createSilenceTimer(clock: Clock, patience: number, onSilent: () => void) {
  let heardAt = clock.steady();
  let isNoted = false;
  let timer: Disposable;
  function wait(): void {
    timer = clock.after(patience, () => {
      // A broker that still delivers is only slow.
      if (clock.steady() - heardAt < patience) wait();
      else onSilent();
    });
  }
  wait();
  return {
    heard(): void {
      if (isNoted) return;
      isNoted = true;
      heardAt = clock.steady();
      queueMicrotask(() => (isNoted = false));
    },
    stop: (): void => timer.dispose(),
  };
}
