import type { BrowserWindowConstructorOptions } from 'electron';

/** Options of the windows that stay on top: no frame, a fixed size, not in the taskbar. */
export const overlayOptions: BrowserWindowConstructorOptions = {
  frame: false,
  alwaysOnTop: true,
  skipTaskbar: true,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  // On macOS, a panel takes keys without activating the app, so the focus returns to where it was.
  ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
};
