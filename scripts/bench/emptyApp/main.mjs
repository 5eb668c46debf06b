// What Stint is held against: Electron with a window like Stint's (src/main/desktop/windows: size, look and preferences) and
// a page with nothing in it, or, called with `ticking`, with one text that changes each second.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';

app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    minWidth: 360,
    minHeight: 320,
    show: false,
    title: 'Empty',
    backgroundColor: '#ffffff',
    webPreferences: {
      sandbox: true,
      autoplayPolicy: 'no-user-gesture-required',
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.setMenuBarVisibility(false);
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)), { hash: process.argv.at(-1) });
  window.show();
  window.focus();
});
