// Loaded into either app by `electron -r`, before the app itself: prints what the page tells of its first frame, each as a
// line of JSON, `{name, at}` with ms UTC, and does to the window what it is told.
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

// The app reads its words behind this.
process.argv.splice(process.argv.indexOf('-r'), 2);

const tell = (mark) => process.stdout.write(`${JSON.stringify(mark)}\n`);

// It is there before any script of the page, and needs nothing of it.
const preload = join(__dirname, 'pageMarks.cjs');
app.on('session-created', (session) => {
  if (session.registerPreloadScript) session.registerPreloadScript({ type: 'frame', filePath: preload });
  else session.setPreloads([...session.getPreloads(), preload]);
});
ipcMain.on('bench', (_event, marks) => marks.forEach(tell));

const press = (contents) => {
  for (const type of ['keyDown', 'char', 'keyUp']) contents.sendInputEvent({ type, keyCode: 'n' });
};

/** Shows the window as starting the app once more does. */
function back() {
  const data = { words: Buffer.from('[]').toString('base64') };
  if (!app.emit('second-instance', {}, [], '', data)) BrowserWindow.getAllWindows()[0].show();
}

/** What can be told. */
const words = {
  blur: () => BrowserWindow.getAllWindows()[0].blur(),
  hide: () => BrowserWindow.getAllWindows()[0].hide(),
  back,
  key: () => press(BrowserWindow.getAllWindows()[0].webContents),
};
process.stdin.on('data', (word) => words[String(word)]());

module.exports = { tell };
