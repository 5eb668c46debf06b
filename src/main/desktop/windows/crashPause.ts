import type { Clock, Disposable } from '../../core/ports.ts';

/** A page that lived for so long (ms) before it crashed is no page that crashes again and again. */
const STABLE = 60_000;
/** The first pause and the longest, ms. */
const FIRST = 2000;
const LONGEST = 5 * 60_000;

type Needs = Pick<Clock, 'steady' | 'after'> & {
  /** Loads the page. */
  readonly load: () => void;
  /** Says that the page is paused. */
  readonly pause: () => void;
};

/**
 * Brings back a page that crashed: at once the first time, after that each time twice as long after the crash, until it
 * lives for a minute.
 */
export function createCrashPause({ steady, after, load, pause }: Needs) {
  let crashes = 0;
  let loadedAt = 0;
  let waiting: Disposable | null = null;

  function end(): void {
    waiting?.dispose();
    waiting = null;
  }

  return {
    crashed(): void {
      // While it waits it is what says so that crashed.
      if (waiting) return;
      crashes = steady() - loadedAt >= STABLE ? 1 : crashes + 1;
      if (crashes === 1) return load();
      waiting = after(Math.min(FIRST * 2 ** (crashes - 2), LONGEST), () => {
        waiting = null;
        load();
      });
      pause();
    },
    /** The page is being loaded, whoever had it loaded. */
    loading(): void {
      end();
      loadedAt = steady();
    },
    dispose: end,
  };
}
