// What Stint is held against: Electron with a window like Stint's (src/main/shell/window.ts) and a page with nothing in it.
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
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)));
  window.show();
  window.focus();
  process.on('SIGUSR2', () => window.hide());
});
