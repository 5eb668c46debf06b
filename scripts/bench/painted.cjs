// Loaded into either app by `electron -r`: prints the moment (ms UTC) at which a task's row was in the page and drawn, and
// does to the window what it is told: blur or hide.
const { app, BrowserWindow } = require('electron');

// The app reads its words behind this.
process.argv.splice(process.argv.indexOf('-r'), 2);

// The frame after the one that has the row begins when that one is done.
const painted = `new Promise((resolve) => {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
  const look = () => document.querySelector('[data-task]') !== null && (drawn(), observer.disconnect());
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
})`;

app.on('web-contents-created', (_event, page) => {
  page.once('dom-ready', async () => process.stdout.write(`painted ${await page.executeJavaScript(painted)}\n`));
});
process.stdin.on('data', (word) => BrowserWindow.getAllWindows()[0][String(word)]());
