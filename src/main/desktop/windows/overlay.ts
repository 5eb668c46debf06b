import type { BrowserWindowConstructorOptions } from 'electron';

/** What the windows that lie over others have in common: no frame, one size, in no taskbar. */
export const overlay: BrowserWindowConstructorOptions = {
  frame: false,
  alwaysOnTop: true,
  skipTaskbar: true,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  // On macOS a panel takes keys without bringing the whole app to the front, so the focus finds its way back.
  ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
};
