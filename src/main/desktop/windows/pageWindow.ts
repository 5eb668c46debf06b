import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme } from 'electron';
import type { BrowserWindowConstructorOptions, IpcMainInvokeEvent, WebContents } from 'electron';
import type { PageName } from '#shared/contract/pages.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { pageAddress } from './pageFiles.ts';
import { createCrashPause } from './crashPause.ts';
import { pausedPage } from './pausedPage.ts';
import { appIcon } from '../tray/trayIcon.ts';

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
    const made = new BrowserWindow({
      show: false,
      title: 'Stint',
      icon: appIcon(),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff',
      ...shape(),
      webPreferences: {
        preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
        sandbox: true,
        // The end of a phase is heard also where nobody has clicked yet.
        autoplayPolicy: 'no-user-gesture-required',
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    made.setMenuBarVisibility(false);
    shut(made.webContents, address);
    made.on('show', onShow);
    made.on('restore', onShow);
    made.on('focus', onShow);
    made.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument, url }) => {
      if (!isMainFrame || isSameDocument) return;
      onLoad();
      if (url === address) crashes.loading();
    });
    // A page that crashed comes back by itself: main has all there is to know.
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || quitting) return;
      log.gone(page, reason);
      crashes.crashed();
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
    letGo(): void {
      quitting = true;
    },
    trusts({ sender, senderFrame: frame }: IpcMainInvokeEvent): boolean {
      const contents = window?.webContents;
      if (!frame || !contents || sender !== contents || frame !== contents.mainFrame) return false;
      return devServer === null ? frame.url === address : new URL(frame.url).origin === devServer;
    },
  };
}

function shut(page: WebContents, address: string): void {
  // No Chromium in use knows `webrtc 'block'` yet; with this one no peer is found.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page may start over, and that is all.
  page.on('will-navigate', (event) => {
    if (event.url !== address) event.preventDefault();
  });
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  page.session.setPermissionCheckHandler(() => false);
}
