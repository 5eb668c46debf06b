import type { Clock, Disposable } from '../../core/ports.ts';

/** A page that ran this long (ms) before it crashed is not crashing repeatedly. */
const STABLE = 60_000;
/** The first and the longest pause, ms. */
const FIRST = 2000;
const LONGEST = 5 * 60_000;

type Needs = Pick<Clock, 'steady' | 'after'> & {
  /** Loads the page. */
  readonly load: () => void;
  /** Shows that the page is paused. */
  readonly pause: () => void;
};

/**
 * Reloads a crashed page: immediately the first time, then after a pause that doubles with each crash, until the page
 * runs for a minute.
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
      // During a pause, it was the page that shows the pause that crashed.
      if (waiting) return;
      crashes = steady() - loadedAt >= STABLE ? 1 : crashes + 1;
      if (crashes === 1) return load();
      waiting = after(Math.min(FIRST * 2 ** (crashes - 2), LONGEST), () => {
        waiting = null;
        load();
      });
      pause();
    },
    /** Call when the page is being loaded, for whatever reason. */
    loading(): void {
      end();
      loadedAt = steady();
    },
    dispose: end,
  };
}
