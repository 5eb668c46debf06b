import { join } from 'node:path';
import type { Clock } from '../core/ports.ts';
import { builtFile } from '../desktop/builtFile.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';
import { runCached } from './cachedProgram.ts';
import type { CachedProgram } from './cachedProgram.ts';
import type { DrawRequest, FirstScreen } from './drawFirstPage.ts';

/** How long a page may take to be seen and to ask for what follows, ms. */
const PATIENCE = 3000;

type Program = { readonly openFirstScreen: (path: string) => FirstScreen | null };

/**
 * Has the first screen drawn from the database in a folder while Chromium starts the process of the page. Where that fails, the page is
 * drawn as it always is, once all is loaded, and `onError` is told why.
 */
export function createFirstScreen(folder: string, clock: Clock, onError: (error: unknown) => void) {
  let program: CachedProgram<Program> | null = null;
  const opened = Promise.withResolvers<FirstPage | null>();
  const followed = Promise.withResolvers<void>();
  const waiting = clock.after(PATIENCE, followed.resolve);
  void followed.promise.then(waiting.dispose);
  let missing: Set<string> | null = null;
  let isTaken = false;

  const failed = (error: unknown): null => {
    onError(error);
    return null;
  };

  return {
    /** Reads what has to be known before the window is shown; null if there is no first screen. */
    open(): FirstScreen | null {
      try {
        program = runCached<Program>(builtFile('firstScreen/program.cjs'), join(folder, 'first-screen.cache'));
        return program.exports.openFirstScreen(join(folder, 'stint.db'));
      } catch (error) {
        return failed(error);
      }
    },
    /** Says what its page is; without one, no page is waited for. `shown`: the window has the page, as yet without a body. */
    draw(screen: FirstScreen | null, request: DrawRequest, shown: Promise<unknown>): void {
      if (!screen) return opened.resolve(null);
      const page = screen.page(request);
      missing = new Set(page.files);
      // While the page's process begins, this one has time; it must not begin earlier, or that one waits.
      const body = () => shown.then(page.body).catch((error: unknown) => failed(error) ?? '');
      opened.resolve({ ...page, body });
    },
    /** The page with the first screen in it, for its first load; null for any other. */
    page(): Promise<FirstPage | null> {
      const page = isTaken ? null : opened.promise;
      isTaken = true;
      return Promise.resolve(page);
    },
    /** Call it with the path of each file that a page was given. */
    onServed(path: string): void {
      if (missing?.delete(path) && missing.size === 0) followed.resolve();
    },
    /** Makes the next start faster. Call it once all that matters for this one is done. */
    finish(): void {
      try {
        program?.keepCode();
      } catch (error) {
        onError(error);
      }
    },
    /** Resolves once the screen was seen and its page has what it needs to take it over, or if it will not. */
    followed: followed.promise,
  };
}
