import { join } from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Settings } from '#shared/settings/index.ts';
import type { Clock } from '../core/ports.ts';
import type { SystemLanguage } from '../core/environment.ts';
import { builtFile } from '../desktop/builtFile.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';
import { runCached } from './cachedProgram.ts';
import type { CachedProgram } from './cachedProgram.ts';

/** How long a page may take to be seen and to ask for what follows, ms. */
const PATIENCE = 3000;

/** A package whose content is checked must run nothing else in main; Linux has no such check. */
const mayKeepCode = process.platform === 'linux' || !app.isPackaged;

/** What drawing needs besides the database: the size of the window's content, px, and the system's language. */
export type DrawRequest = { readonly width: number; readonly height: number; readonly system: SystemLanguage };

/** The first screen of a database. `bounds`: of the window, as they were stored, if they were. */
export type FirstScreen = {
  readonly bounds: unknown;
  readonly theme: Settings['theme'];
  /** The page with it, which is drawn when its body is asked for. Call it once. */
  readonly page: (request: DrawRequest) => FirstPage;
};

type Program = { readonly openFirstScreen: (path: string, isOpen: boolean) => FirstScreen | null };

function runProgram(): CachedProgram<Program> {
  const cache = mayKeepCode ? join(app.getPath('userData'), 'first-screen.cache') : null;
  return runCached<Program>(builtFile('firstScreen/program.cjs'), cache);
}

const database = (): string => join(app.getPath('userData'), 'stint.db');

/** When a window has begun with its page, or failed to. */
const whenCommitted = ({ webContents }: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    webContents.once('did-navigate', () => resolve());
    webContents.once('did-fail-load', () => resolve());
  });

type OnError = (error: unknown) => void;

/** The result; null if it fails, which is reported. */
function attempt<Result>(run: () => Result, onError: OnError): Result | null {
  try {
    return run();
  } catch (error) {
    onError(error);
    return null;
  }
}

type Made = { readonly window: BrowserWindow; readonly system: SystemLanguage };

/** The page. Its body is drawn when it is asked for, and not before `whenFree`; one that cannot be is that of the plain page. */
function pageIn({ window, system }: Made, screen: FirstScreen, whenFree: Promise<void>, onError: OnError): FirstPage {
  const [width = 0, height = 0] = window.getContentSize();
  const page = screen.page({ width, height, system });
  async function body(): Promise<string> {
    await whenFree;
    return page.body().catch((error: unknown) => {
      onError(error);
      return `<div id="root"></div><script type="module" src="${page.files[0]}"></script></body></html>`;
    });
  }
  return { ...page, body };
}

/** The first screen of a start, whose load waits until `draw` was called. */
function createStart(clock: Clock, onError: OnError) {
  let program: CachedProgram<Program> | null = null;
  let missing = new Set<string>();
  let page: PromiseWithResolvers<FirstPage | null> | null = Promise.withResolvers();
  const followed = Promise.withResolvers<void>();
  const waiting = clock.after(PATIENCE, followed.resolve);
  void followed.promise.then(waiting.dispose);
  return {
    page: async () => (await page?.promise) ?? null,
    onServed(path: string): void {
      if (missing.delete(path) && missing.size === 0) followed.resolve();
    },
    /** Reads what has to be known before the window is shown; null if there is no first screen. */
    open: (): FirstScreen | null =>
      attempt(() => {
        program = runProgram();
        return program.exports.openFirstScreen(database(), false);
      }, onError),
    /** Says what the page is; without a screen, no page is waited for. Returns whether there is one. */
    draw(screen: FirstScreen | null, made: Made): boolean {
      // While the page's process begins, this one has time; it must not begin earlier, or that one waits.
      const whenFree = whenCommitted(made.window);
      const drawn = screen && attempt(() => pageIn(made, screen, whenFree, onError), onError);
      missing = new Set(drawn?.files);
      page?.resolve(drawn);
      return drawn !== null;
    },
    /** Resolves once the screen was seen and its page has what it needs to take it over, or if it will not. */
    followed: followed.promise,
    /** Keeps what V8 compiled, for the next start, and lets go of the program and its page. Call it when there is time. */
    finish(): void {
      attempt(() => program?.keepCode(), onError);
      program = null;
      page = null;
    },
  };
}

export type FirstScreens = ReturnType<typeof createFirstScreens>;

/**
 * Has the first screen of the main window drawn from the database, while Chromium starts the process of its page. Where that
 * fails, the page is drawn as it always is, once all is loaded, and `onError` gets the error.
 */
export function createFirstScreens(clock: Clock, onError: OnError) {
  /** What the next load of the page gets; null: the plain page. */
  let next: (() => Promise<FirstPage | null>) | null = null;
  let onServed = (_path: string): void => {};
  return {
    atStart() {
      const start = createStart(clock, onError);
      next = start.page;
      onServed = start.onServed;
      return start;
    },
    /** Has the page that is loaded next in a window come with the first screen, while Stint runs. */
    again(made: Made): void {
      next = async () =>
        attempt(() => {
          const screen = runProgram().exports.openFirstScreen(database(), true);
          return screen && pageIn(made, screen, Promise.resolve(), onError);
        }, onError);
    },
    /** The page with the first screen in it; null for the plain one. */
    async page(): Promise<FirstPage | null> {
      const make = next;
      next = null;
      return make && (await make());
    },
    /** Call it with the path of each file that a page was given. */
    onServed: (path: string): void => onServed(path),
  };
}
