import { join } from 'node:path';
import { app } from 'electron';
import type { Clock } from '../core/ports.ts';
import { builtFile } from '../desktop/builtFile.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';
import { runCached } from './cachedProgram.ts';
import type { CachedProgram } from './cachedProgram.ts';
import type { DrawRequest, FirstScreen } from './drawFirstPage.ts';

/** How long a page may take to be seen and to ask for what follows, ms. */
const PATIENCE = 3000;

/** A package whose content is checked must run nothing else in main; Linux has no such check. */
const mayKeepCode = process.platform === 'linux' || !app.isPackaged;

type Program = { readonly openFirstScreen: (path: string) => FirstScreen | null };

/**
 * Has the first screen drawn from the database in a folder, while Chromium starts the process of the page. Where that fails,
 * the page is drawn as it always is, once all is loaded, and `onError` gets the error.
 */
export function createFirstScreen(folder: string, clock: Clock, onError: (error: unknown) => void) {
  let program: CachedProgram<Program> | null = null;
  let opened: PromiseWithResolvers<FirstPage | null> | null = Promise.withResolvers();
  const followed = Promise.withResolvers<void>();
  const waiting = clock.after(PATIENCE, followed.resolve);
  void followed.promise.then(waiting.dispose);
  let missing: Set<string> | null = null;

  /** The result; null if it fails, which is reported. */
  function attempt<Result>(run: () => Result): Result | null {
    try {
      return run();
    } catch (error) {
      onError(error);
      return null;
    }
  }

  /** The page, whose body is asked for when the window has the head. A body that cannot be drawn is that of the plain page. */
  function pageOf(screen: FirstScreen, request: DrawRequest, shown: Promise<unknown>): FirstPage {
    const page = screen.page(request);
    missing = new Set(page.files);
    async function body(): Promise<string> {
      // While the page's process begins, this one has time; it must not begin earlier, or that one waits.
      await shown;
      return page.body().catch((error: unknown) => {
        onError(error);
        return `<div id="root"></div><script type="module" src="${page.files[0]}"></script></body></html>`;
      });
    }
    return { ...page, body };
  }

  return {
    /** Reads what has to be known before the window is shown; null if there is no first screen. */
    open: (): FirstScreen | null =>
      attempt(() => {
        const cache = mayKeepCode ? join(folder, 'first-screen.cache') : null;
        program = runCached<Program>(builtFile('firstScreen/program.cjs'), cache);
        return program.exports.openFirstScreen(join(folder, 'stint.db'));
      }),
    /**
     * Says what its page is; without one, no page is waited for. `shown`: the window has the page, as yet without a body.
     * Returns whether there is one.
     */
    draw(screen: FirstScreen | null, request: DrawRequest, shown: Promise<unknown>): boolean {
      const page = screen && attempt(() => pageOf(screen, request, shown));
      opened?.resolve(page);
      return page !== null;
    },
    /** The page with the first screen in it, for its first load; null for any other. */
    async page(): Promise<FirstPage | null> {
      const first = opened?.promise ?? null;
      opened = null;
      return first;
    },
    /** Call it with the path of each file that a page was given. */
    onServed(path: string): void {
      if (missing?.delete(path) && missing.size === 0) followed.resolve();
    },
    /** Keeps what V8 compiled, for the next start, and lets go of the program. Call it when there is time. */
    finish(): void {
      attempt(() => program?.keepCode());
      program = null;
    },
    /** Resolves once the screen was seen and its page has what it needs to take it over, or if it will not. */
    followed: followed.promise,
  };
}
