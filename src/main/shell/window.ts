import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog, Menu, nativeTheme, screen, shell } from 'electron';
import type { IpcMainInvokeEvent, Rectangle } from 'electron';
import { PAGE } from './files.ts';
import { placeOnScreen } from './bounds.ts';
import { appIcon } from './trayIcon.ts';

const SIZE = { width: 460, height: 720 } as const;

type Options = {
  readonly remembered: unknown;
  /** The dev server's page, while developing. */
  readonly devPage: string | null;
  readonly remember: (bounds: Rectangle) => void;
  readonly onShow: () => void;
  /** The page starts over: it has nothing that was sent before. */
  readonly onLoad: () => void;
  /** What closing does while the app stays: hide, or minimise where nothing but the taskbar could bring it back. */
  readonly onClose: () => 'hide' | 'minimize';
  /** Windows ends the session; the others tell by powerMonitor. */
  readonly onSessionEnd: () => void;
};

/** The one window. Closing it hides it; it is destroyed only when the app quits (`letGo`). */
export function createMainWindow(options: Options) {
  // Everywhere but on macOS the window has no menu of its own; what keys a menu would give (zoom, quit) stay.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(keysOnly());
  const place = placeOnScreen(
    options.remembered,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(place ?? SIZE),
    minWidth: 360,
    minHeight: 320,
    show: false,
    title: 'Stint',
    icon: appIcon(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  const { webContents: page } = window;
  window.setMenuBarVisibility(false);
  let quitting = false;

  // Shut by default: nothing opens, nothing navigates, nothing is permitted.
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  page.session.setPermissionCheckHandler(() => false);

  const remember = () => options.remember(window.getNormalBounds());
  window.on('resized', remember);
  window.on('moved', remember);
  window.on('show', options.onShow);
  window.on('restore', options.onShow);
  window.on('focus', options.onShow);
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) options.onLoad();
  });
  window.on('session-end', options.onSessionEnd);
  // A page that crashed comes back by itself: main has all there is to know.
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !quitting) void load();
  });
  window.on('close', (event) => {
    if (!quitting) event.preventDefault();
    remember();
    if (!quitting) window[options.onClose()]();
  });

  async function load(): Promise<boolean> {
    try {
      await window.loadURL(options.devPage ?? PAGE);
      return true;
    } catch (error) {
      // Quitting ends a load that is under way.
      if (quitting) return false;
      throw error;
    }
  }

  return {
    /** Loads the page, once everything that answers it is there. Answers whether it came to that. */
    load,
    contents: () => (window.isDestroyed() ? null : page),
    isSeen: () => !window.isDestroyed() && window.isVisible() && !window.isMinimized(),
    isFocused: () => !window.isDestroyed() && window.isFocused(),
    show(): void {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide: () => window.hide(),
    /** Into the taskbar, from where it can be brought back without a tray. */
    minimize: () => window.minimize(),
    showFile: (path: string) => shell.showItemInFolder(path),
    openLink: (address: string) => void shell.openExternal(address),
    /** Lets the person choose a folder, starting from one; null: they chose none. */
    async chooseFolder(from: string): Promise<string | null> {
      const { filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: from,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
    /** From now on closing closes. */
    letGo(): void {
      quitting = true;
    },
    /** Only the main frame of our own page is listened to. */
    trusts: (event: IpcMainInvokeEvent): boolean => {
      const frame = event.senderFrame;
      if (!frame || window.isDestroyed() || event.sender !== page || frame !== page.mainFrame) return false;
      return frame.url === PAGE || (options.devPage !== null && frame.url.startsWith(options.devPage));
    },
  };
}

const keysOnly = (): Menu =>
  Menu.buildFromTemplate([
    {
      label: 'Stint',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'close' }, { role: 'quit' }],
    },
  ]);
