import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMainInvokeEvent, WebContents } from 'electron';
import type { PageName } from '#shared/contract/pages.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { pageAddress } from './pageFiles.ts';
import { createCrashPause } from './crashPause.ts';
import { createLeaving } from './leaving.ts';
import { createLoading } from './loading.ts';
import type { MadeWindow } from './loading.ts';
import { pausedPage } from './pausedPage.ts';
import { makeShutWindow } from './shutWindow.ts';
import { appIcon } from '../tray/trayIcon.ts';

/** What every window needs, and the events that it reports. */
export type PageEvents = {
  /** The dev server's origin, while developing. */
  readonly devServer: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly t: () => Translate;
  /** The window is shown, restored or focused. */
  readonly onShow: () => void;
  /** The page loads again: it has nothing that was sent before. */
  readonly onLoad: () => void;
  /** The window has been hidden for a while: the page may leave. */
  readonly onUnused: () => void;
};

type Options = PageEvents & {
  readonly page: PageName;
  /** A window that was made for the page already. */
  readonly early?: MadeWindow | null;
  readonly shape: () => BrowserWindowConstructorOptions;
  /** Called once for each window that is made. */
  readonly onMade: (window: BrowserWindow) => void;
  /** Runs instead of closing, unless the app quits. */
  readonly onClose: (window: BrowserWindow) => void;
};

/**
 * A window for one page, created when it is first needed. It opens no windows, does not navigate, grants no permissions,
 * and handles only messages from its page's main frame. Closing it calls `onClose`; it is destroyed by `destroy`, when it
 * has been hidden for a while and its page agrees (`leave`), or when the app quits (`letGo`).
 */
export function createPageWindow(options: Options) {
  const { page, devServer, clock, log, t, shape, onMade, onShow, onLoad, onUnused, onClose } = options;
  let early = options.early ?? null;
  const address = pageAddress(page, devServer);
  let window: BrowserWindow | null = null;
  let quitting = false;
  const { watch, ...leaving } = createLeaving({ ...clock, window: () => window, onUnused });
  const load = createLoading({
    address,
    begun: options.early?.loaded ?? null,
    window: () => (quitting ? null : window),
  });
  const crashes = createCrashPause({
    ...clock,
    load: () => void load(),
    pause: () => void window?.loadURL(pausedPage(t(), address)).catch(() => {}),
  });

  const isOwn = (url: string): boolean => (devServer === null ? url === address : new URL(url).origin === devServer);

  const watcher: PageWatcher = {
    onStart(url) {
      onLoad();
      if (url === address) crashes.loading();
    },
    // A crashed page is loaded again; all of its state is in the main process.
    onCrash(reason) {
      if (quitting) return;
      log.gone(page, reason);
      crashes.crashed();
    },
  };

  function make(): BrowserWindow {
    const made = taken(early) ?? makeShutWindow(shape(), address);
    early = null;
    made.setIcon(appIcon());
    whenShown(made, onShow);
    watch(made);
    watchPage(made.webContents, watcher);
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
    /** The window, created now if needed; its page still has to be loaded. */
    open: (): BrowserWindow => (window ??= make()),
    load,
    ...heldBy(() => window),
    ...leaving,
    /** From now on, closing the window really closes it. */
    letGo: (): void => void (quitting = true),
    /** Whether a message comes from this window's own page. */
    trusts: (event: IpcMainInvokeEvent): boolean =>
      window !== null && isMainFrame(event, window.webContents) && isOwn(event.senderFrame?.url ?? ''),
  };
}

/** What is done with a window that may not be there. */
const heldBy = (current: () => BrowserWindow | null) => ({
  /** The window; null if it was not created yet, or its page left. */
  current,
  contents: (): WebContents | null => current()?.webContents ?? null,
  isSeen(): boolean {
    const window = current();
    return window !== null && window.isVisible() && !window.isMinimized();
  },
  close: (): void => current()?.close(),
  destroy: (): void => current()?.destroy(),
});

/** The window that was made before, which is closed like others from here on. */
function taken(early: MadeWindow | null): BrowserWindow | null {
  early?.letClose();
  return early?.window ?? null;
}

function whenShown(window: BrowserWindow, onShow: () => void): void {
  window.on('show', onShow);
  window.on('restore', onShow);
  window.on('focus', onShow);
}

type PageWatcher = {
  /** A page starts loading, at this address. */
  readonly onStart: (url: string) => void;
  /** Its process ended unexpectedly. */
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

/** Whether a message was sent by the main frame of these contents. */
const isMainFrame = ({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean =>
  senderFrame !== null && sender === contents && senderFrame === contents.mainFrame;
