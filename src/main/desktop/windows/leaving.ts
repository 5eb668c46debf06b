import type { BrowserWindow } from 'electron';
import type { LeftPage } from '#shared/contract/requests/core.ts';
import type { Clock, Disposable } from '../../core/ports.ts';

/** How long a hidden window keeps its page, ms. */
const KEPT = 60_000;

type Needs = Pick<Clock, 'after'> & {
  readonly window: () => BrowserWindow | null;
  /** The window has been hidden for a while: its page may leave. */
  readonly onUnused: () => void;
};

/** Destroys a window that is hidden for long, with its page, whose own state stays here until the page is loaded again. */
export function createLeaving({ after, window, onUnused }: Needs) {
  let left: LeftPage | null = null;
  return {
    /** Watches a window that was just made. It reports once each time that the window is hidden for that long. */
    watch(made: BrowserWindow): void {
      let waiting: Disposable = made.isVisible() ? { dispose: () => {} } : after(KEPT, onUnused);
      const end = () => waiting.dispose();
      made.on('hide', () => {
        end();
        waiting = after(KEPT, onUnused);
      });
      made.on('show', end);
      made.on('closed', end);
    },
    /** The page hands over its own state, so that it need not be there while nobody sees it; null: it has to stay. */
    leave(handed: LeftPage | null): void {
      const hidden = window();
      if (handed === null || !hidden || hidden.isVisible()) return;
      left = handed;
      hidden.destroy();
    },
    /** Whether a page left that can come back with a first screen. */
    looksNew: (): boolean => left?.looksNew === true,
    /** The state of the page that left, once; null if none did. */
    takeLeft(): string | null {
      const state = left?.state ?? null;
      left = null;
      return state;
    },
  };
}
