import { dialog, Menu, screen, shell } from 'electron';
import type { Rectangle } from 'electron';
import { placeOnScreen } from './bounds.ts';
import { createPageWindow } from './pageWindow.ts';
import type { PageEvents } from './pageWindow.ts';

const SIZE = { width: 460, height: 720 } as const;

type Options = PageEvents & {
  readonly remembered: unknown;
  readonly writeValue: (bounds: Rectangle) => void;
  /** What closing does while the app stays: hide, or minimise where nothing but the taskbar could bring it back. */
  readonly onClose: () => 'hide' | 'minimize';
  /** Windows ends the session; the others tell by powerMonitor. */
  readonly onSessionEnd: () => void;
};

/** The window with everything in it. It is there from the start; closing it hides it. */
export function createMainWindow({ remembered, writeValue, onClose, onSessionEnd, ...events }: Options) {
  // Everywhere but on macOS the window has no menu of its own; what keys a menu would give (zoom, quit) stay.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(keysOnly());
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const page = createPageWindow({
    ...events,
    page: 'index',
    shape: () => ({ ...(placeOnScreen(remembered, workAreas) ?? SIZE), minWidth: 360, minHeight: 320 }),
    onMade(made) {
      const keep = () => writeValue(made.getNormalBounds());
      made.on('resized', keep);
      made.on('moved', keep);
      made.on('close', keep);
      made.on('session-end', onSessionEnd);
    },
    onClose: (made) => made[onClose()](),
  });
  const window = page.open();

  return {
    ...page,
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
    /** Lets the person choose a file of certificates or a key (PEM); null: they chose none. */
    async chooseCertificate(): Promise<string | null> {
      const filters = [
        { name: 'PEM', extensions: ['pem', 'crt', 'cer', 'key'] },
        { name: '*', extensions: ['*'] },
      ];
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
      return filePaths[0] ?? null;
    },
    /** Lets the person choose a folder, starting from one; null: they chose none. */
    async chooseFolder(from: string): Promise<string | null> {
      const { filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: from,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
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
