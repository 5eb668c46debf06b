import { Menu, shell } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import type { LeftPage } from '#shared/contract/requests/core.ts';
import { createFileDialogs } from './fileDialogs.ts';
import { mainBounds, mainShape } from './mainShape.ts';
import type { MadeWindow } from './loading.ts';
import { createPageWindow } from './pageWindow.ts';
import type { PageEvents } from './pageWindow.ts';

type Options = PageEvents & {
  /** The window, where it was made before the rest of Stint was loaded. */
  readonly early: MadeWindow | null;
  readonly remembered: unknown;
  readonly storeBounds: (bounds: Rectangle) => void;
  /**
   * What closing does while the app keeps running: hide, or minimise if only the taskbar could bring the window back.
   */
  readonly onClose: () => 'hide' | 'minimize';
  /** Has the page that is loaded next in a window come with its first screen. */
  readonly drawFirst: (window: BrowserWindow) => void;
  /** Windows is ending the session; other systems report it by powerMonitor. */
  readonly onSessionEnd: () => void;
};

/** The main window. It exists from the start, and again once it is shown; closing it hides it. */
export function createMainWindow(options: Options) {
  const { remembered, storeBounds, onClose, drawFirst, onSessionEnd, early, ...events } = options;
  setKeys(early);
  let place = remembered;
  let wasMaximized = false;
  if (early?.isPlaced === false) early.window.setBounds(mainBounds(remembered));
  const page = createPageWindow({
    ...events,
    page: 'index',
    early,
    shape: () => mainShape(place),
    onMade(made) {
      const keep = () => {
        const bounds = made.getNormalBounds();
        place = bounds;
        storeBounds(bounds);
      };
      made.on('resized', keep);
      made.on('moved', keep);
      made.on('close', keep);
      made.on('hide', () => {
        place = made.getNormalBounds();
        wasMaximized = made.isMaximized();
      });
      made.on('session-end', onSessionEnd);
    },
    onClose: (made) => made[onClose()](),
  });
  page.open();

  /** The window, made again and loaded if its page left. */
  function there(): BrowserWindow {
    const isGone = page.current() === null;
    const window = page.open();
    if (isGone && page.looksNew()) drawFirst(window);
    if (isGone) void page.load();
    return window;
  }

  return {
    ...page,
    show(): void {
      const isGone = page.current() === null;
      const window = there();
      if (isGone && wasMaximized) window.maximize();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    /** Makes sure that there is a page, also while the window is hidden. */
    wake: (): void => void there(),
    /** Whether a person sees it and types into it. */
    isInFront: (): boolean => page.isSeen() && page.current()?.isFocused() === true,
    hide: () => page.current()?.hide(),
    /** Minimises to the taskbar, where it can be restored without a tray. */
    minimize: () => there().minimize(),
    /** On Windows, only a window hears that the session ends. */
    leave: (left: LeftPage | null) => page.leave(process.platform === 'win32' ? null : left),
    showFile: (path: string) => shell.showItemInFolder(path),
    openLink: (address: string) => void shell.openExternal(address),
    ...createFileDialogs(there),
  };
}

/** Except on macOS, the window has no menu; the shortcuts that a menu would provide (zoom, quit) stay. */
function setKeys(early: MadeWindow | null): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(keysOnly());
  // A menu that comes after a window shows its bar there.
  early?.window.setMenuBarVisibility(false);
}

const keysOnly = (): Menu =>
  Menu.buildFromTemplate([
    {
      label: 'Stint',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'close' }, { role: 'quit' }],
    },
  ]);
