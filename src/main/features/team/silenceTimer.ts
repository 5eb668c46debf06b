import type { Clock, Disposable } from '../../core/ports.ts';

/** Calls `onSilent` after `patience` ms without a message; `stop` ends it. */
export function createSilenceTimer(clock: Clock, patience: number, onSilent: () => void) {
  let heardAt = clock.steady();
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
      heardAt = clock.steady();
    },
    stop: (): void => timer.dispose(),
  };
}
