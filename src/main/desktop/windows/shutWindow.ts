import { BrowserWindow, nativeTheme } from 'electron';
import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import { builtFile } from '../builtFile.ts';

/** A window for one page, shut by default: nothing opens, nothing navigates, nothing is permitted. It is hidden and empty. */
export function makeShutWindow(shape: BrowserWindowConstructorOptions, address: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: 'Stint',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff',
    ...shape,
    webPreferences: {
      preload: builtFile('preload/index.cjs'),
      sandbox: true,
      // The end of a phase is heard also where nobody has clicked yet.
      autoplayPolicy: 'no-user-gesture-required',
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.setMenuBarVisibility(false);
  shut(window.webContents, address);
  return window;
}

/** Keeps a page from opening windows, going elsewhere than its address, and being permitted anything. */
export function shut(page: WebContents, address: string): void {
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
