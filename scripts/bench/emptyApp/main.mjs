// What Stint is held against: Electron with a window like Stint's (src/main/shell/window.ts) and a page with nothing in it,
// or, called with `ticking`, with one text that changes each second.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';

app.on('ready', () => {
  const window = new BrowserWindow({
    width: 460,
    height: 720,
    minWidth: 360,
    minHeight: 320,
    show: false,
    title: 'Empty',
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)), { hash: process.argv.at(-1) });
  window.show();
  window.focus();
});
