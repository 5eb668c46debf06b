import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMainInvokeEvent, WebContents } from 'electron';
import type { PageName } from '#shared/contract/pages.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { pageAddress } from './pageFiles.ts';
import { createCrashPause } from './crashPause.ts';
import { pausedPage } from './pausedPage.ts';
import { makeShutWindow } from './shutWindow.ts';

/** What every window of ours is told. */
export type PageEvents = {
  /** The dev server's origin, while developing. */
  readonly devServer: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly t: () => Translate;
  /** It is about to be looked at, or is again. */
  readonly onShow: () => void;
  /** The page starts over: it has nothing that was sent before. */
  readonly onLoad: () => void;
};

/** Chromium's code for a load that another one took the place of. */
const ABORTED = -3;

type Options = PageEvents & {
  readonly page: PageName;
  readonly shape: () => BrowserWindowConstructorOptions;
  /** Called once for each window that is made. */
  readonly onMade: (window: BrowserWindow) => void;
  /** What closing does while the app stays, instead of closing. */
  readonly onClose: (window: BrowserWindow) => void;
};

/**
 * A window of one of our pages, made when it is first needed, and shut by default: nothing opens, nothing navigates,
 * nothing is permitted, and only its own page's main frame is listened to. Closing it does what `onClose` says; it is
 * destroyed by `destroy`, or when the app quits (`letGo`).
 */
export function createPageWindow({ page, devServer, clock, log, t, shape, onMade, onShow, onLoad, onClose }: Options) {
  const address = pageAddress(page, devServer);
  let window: BrowserWindow | null = null;
  let quitting = false;
  const crashes = createCrashPause({
    ...clock,
    load: () => void load(),
    pause: () => void window?.loadURL(pausedPage(t(), address)).catch(() => {}),
  });

  const isOwn = (url: string): boolean => (devServer === null ? url === address : new URL(url).origin === devServer);

  async function load(): Promise<boolean> {
    try {
      await window?.loadURL(address);
      return window !== null;
    } catch (error) {
      // Quitting ends a load that is under way, as closing does, and another load takes its place.
      if (quitting || !window || (error as NodeJS.ErrnoException).errno === ABORTED) return false;
      throw error;
    }
  }

  function make(): BrowserWindow {
    const made = makeShutWindow(shape(), address);
    whenShown(made, onShow);
    watchPage(made.webContents, {
      onStart(url) {
        onLoad();
        if (url === address) crashes.loading();
      },
      // A page that crashed comes back by itself: main has all there is to know.
      onCrash(reason) {
        if (quitting) return;
        log.gone(page, reason);
        crashes.crashed();
      },
    });
    made.on('close', (event) => {
      if (quitting) return;
      event.preventDefault();
      onClose(made);
    });
    made.on('closed', () => {
      window = null;
      crashes.dispose();
      onLoad();
    });
    onMade(made);
    return made;
  }

  return {
    /** The window, made now if it is not there yet; its page still has to be loaded. */
    open: (): BrowserWindow => (window ??= make()),
    /** Loads the page, afresh if it is there already. Answers whether it came to that. */
    load,
    /** The window, where it was made. */
    current: (): BrowserWindow | null => window,
    contents: (): WebContents | null => window?.webContents ?? null,
    isSeen: (): boolean => window !== null && window.isVisible() && !window.isMinimized(),
    close: (): void => window?.close(),
    destroy: (): void => window?.destroy(),
    /** From now on closing closes. */
    letGo: (): void => void (quitting = true),
    /** Whether what was sent comes from its own page. */
    trusts: (event: IpcMainInvokeEvent): boolean =>
      window !== null && isMainFrame(event, window.webContents) && isOwn(event.senderFrame?.url ?? ''),
  };
}

function whenShown(window: BrowserWindow, onShow: () => void): void {
  window.on('show', onShow);
  window.on('restore', onShow);
  window.on('focus', onShow);
}

type PageWatcher = {
  /** The page starts over, at this address. */
  readonly onStart: (url: string) => void;
  /** Its process ended by itself. */
  readonly onCrash: (reason: string) => void;
};

function watchPage(page: WebContents, { onStart, onCrash }: PageWatcher): void {
  page.on('did-start-navigation', ({ isMainFrame: isWhole, isSameDocument, url }) => {
    if (isWhole && !isSameDocument) onStart(url);
  });
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') onCrash(reason);
  });
}

/** Whether it is the main frame of these contents that sent something. */
const isMainFrame = ({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean =>
  senderFrame !== null && sender === contents && senderFrame === contents.mainFrame;
