import { attempt } from './attempt.ts';
import type { Clock, Disposable, View } from './ports.ts';

/** How long nothing has to happen before the log is emptied, ms. */
const QUIET = 2000;

type Log = {
  /** Whether the log is worth emptying. */
  isLogLong(): boolean;
  /** Copies the log into the database. @throws StoreError */
  emptyLog(): void;
};

/**
 * Has the store empty its log where nothing happens, because whoever writes when it is full waits for that. There is a
 * timer only while the log is long. Without quiet, or where this fails, the store empties it with a write.
 */
export function createCheckpoints(store: Log, clock: Clock): View {
  let shot: Disposable | null = null;

  function stop(): void {
    shot?.dispose();
    shot = null;
  }

  return {
    show() {
      stop();
      if (store.isLogLong()) shot = clock.after(QUIET, () => void attempt(store.emptyLog));
    },
    tick() {},
    dispose: stop,
  };
}
