// Loaded by `electron -r` before the app: counts what its start loads and sends, in `globalThis.startCounts`.
const { Session } = require('node:inspector');
const { serialize } = require('node:v8');
const { app, ipcMain } = require('electron');

// The app reads its words behind this.
process.argv.splice(process.argv.indexOf(__filename) - 1, 2);

/** Loaded files of main, and how many of them before the page was there; messages, and how much each says. */
const counts = { loaded: [], withPage: 0, messages: [], bytes: [] };
globalThis.startCounts = counts;

const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params: { url } }) => {
  // The name of a chunk, without its hash.
  const [, name] = /\/out\/main\/(?:chunks\/)?(.+?)(?:-[\w-]{8})?\.js$/u.exec(url) ?? [];
  if (name) counts.loaded.push(name);
});
session.post('Debugger.enable');

const count = (message, content) => {
  counts.messages.push(message);
  counts.bytes.push(serialize(content).byteLength);
};

app.on('web-contents-created', (_event, page) => {
  page.once('did-navigate', () => (counts.withPage ||= counts.loaded.length));
  const { send } = page;
  page.send = (channel, name, ...content) => {
    count(`to the page: ${name}`, content);
    send.call(page, channel, name, ...content);
  };
});
const { handle } = ipcMain;
ipcMain.handle = (channel, listener) =>
  handle.call(ipcMain, channel, async (event, name, ...content) => {
    const result = await listener(event, name, ...content);
    count(`from the page: ${name}`, [content, result]);
    return result;
  });
