import { Worker } from 'node:worker_threads';
import type { Clock } from '../core/ports.ts';
import { builtFile } from '../desktop/builtFile.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';
import type { DrawRequest, Drawn, Found, FirstScreenMessage } from './firstScreenWire.ts';

type FirstScreen = {
  /** What has to be known before the window is shown; null if there is no first screen, but whoever starts has more to do. */
  readonly found: Promise<Found | null>;
  readonly draw: (request: DrawRequest) => void;
  /** The page with the first screen in it, for its first load; null for any other. */
  readonly page: () => Promise<FirstPage | null>;
  /** Call it with the path of each file that a page was given. */
  readonly onServed: (path: string) => void;
  /** Resolves once the screen was seen and its page has what it needs to take it over, or if it will not. */
  readonly followed: Promise<void>;
};

/** How long a page may take to be seen and to ask for what follows, ms. */
const PATIENCE = 3000;

/**
 * Has the first screen drawn from a database by a thread of its own, while Chromium makes the window. Where that
 * fails, the page is drawn as it always is, once all is loaded, and `onError` is told why.
 */
export function startFirstScreen(database: string, clock: Clock, onError: (error: unknown) => void): FirstScreen {
  const found = Promise.withResolvers<Found | null>();
  const drawn = Promise.withResolvers<Drawn | null>();
  const worker = new Worker(builtFile('firstScreen/thread.js'), { workerData: database });
  const end = (): void => {
    found.resolve(null);
    drawn.resolve(null);
  };
  worker.on('message', (message: FirstScreenMessage) => {
    if (message.kind === 'found') found.resolve(message);
    else drawn.resolve(message);
  });
  worker.on('error', (error) => {
    onError(error);
    end();
  });
  worker.on('exit', end);
  const followed = Promise.withResolvers<void>();
  const waiting = clock.after(PATIENCE, followed.resolve);
  void followed.promise.then(waiting.dispose);
  let missing: Set<string> | null = null;
  let isTaken = false;
  return {
    found: found.promise,
    // oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
    draw: (request) => worker.postMessage(request),
    async page() {
      if (isTaken) return null;
      isTaken = true;
      const page = await drawn.promise;
      missing = new Set(page?.files);
      if (missing.size === 0) followed.resolve();
      return page;
    },
    onServed(path) {
      if (missing?.delete(path) && missing.size === 0) followed.resolve();
    },
    followed: followed.promise,
  };
}
