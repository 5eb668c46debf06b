// Loaded into either app instead of hook.cjs: prints also what main does, with the CPU time of its process until then (ms).
const electron = require('electron');
const { tell } = require('../hook.cjs');

const { app, globalShortcut, ipcMain, Tray } = electron;
const now = () => performance.timeOrigin + performance.now();
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const seen = new Set();

/** Tells what happens for the first time. */
function mark(name, at = now()) {
  if (seen.has(name)) return;
  seen.add(name);
  tell({ name, at, cpu: cpu() });
}

/** Has something told before and after a method's first call. */
function around(object, method, before, after) {
  const original = object[method];
  object[method] = function hooked(...args) {
    if (before) mark(before);
    const result = original.apply(this, args);
    if (after) mark(after);
    return result;
  };
}

mark('the app’s main script is asked for');
// What Chromium's traces count in: the steady clock.
tell({ name: 'clock', at: now() - Number(process.hrtime.bigint()) / 1e6 });

around(app, 'requestSingleInstanceLock', 'modules loaded, lock asked for', 'lock taken');

// With this switch, Stint is started a second time as soon as it listens for that, with words that write an entry.
const isStartedTwice = process.argv.includes('--started-twice');
const startTask = { words: Buffer.from(`["start", "Task of process ${process.pid}"]`).toString('base64') };
app.on('newListener', (event) => {
  if (event !== 'second-instance') return;
  mark('second start is listened for');
  if (isStartedTwice) setImmediate(() => app.emit(event, {}, [], '', startTask));
});
const WRITES_ENTRY = /(?:INSERT INTO|UPDATE) time_entries/u;
app.on('ready', () => mark('app ready'));
app.on('browser-window-created', (_event, window) => {
  mark('window made');
  window.once('show', () => mark('window shown'));
});
app.on('web-contents-created', (_event, contents) => {
  contents.once('did-start-navigation', () => mark('navigation started'));
  contents.once('did-navigate', () => mark('page committed'));
  contents.once('dom-ready', () => mark('document ready'));
  contents.once('did-finish-load', () => mark('page loaded'));
  around(contents, 'send', null, 'first message to the page');
});
around(globalShortcut, 'register', null, 'global shortcuts registered');
around(Tray.prototype, 'setToolTip', null, 'tray made');

const handle = ipcMain.handle;
ipcMain.handle = (channel, listener) => {
  mark('requests are served');
  handle.call(ipcMain, channel, (event, ...args) => {
    const name = String(args[0]);
    mark(`asked: ${name}`);
    const result = listener(event, ...args);
    void Promise.resolve(result).then(() => mark(`answered: ${name}`));
    return result;
  });
};

// SQLite's statements, counted and timed until the first row is painted.
const sql = { statements: 0, ms: 0 };
const timed = (prototype, methods) => {
  for (const method of methods) {
    const original = prototype[method];
    prototype[method] = function measured(...args) {
      const from = performance.now();
      try {
        return original.apply(this, args);
      } finally {
        sql.statements += 1;
        sql.ms += performance.now() - from;
        if (isStartedTwice && WRITES_ENTRY.test(this.source)) mark('second start carried out');
      }
    };
  }
};
const { dlopen } = process;
process.dlopen = (module, ...rest) => {
  mark('SQLite asked for');
  dlopen.call(process, module, ...rest);
  mark('SQLite loaded');
  const { Database, Statement } = module.exports;
  if (!Database) return;
  timed(Database.prototype, ['exec']);
  timed(Statement.prototype, ['run', 'get', 'all']);
  module.exports.Database = new Proxy(Database, {
    construct(target, args) {
      const made = new target(...args);
      mark('database opened');
      return made;
    },
  });
};
ipcMain.on('bench', () => tell({ name: 'sql', at: sql.ms, cpu: sql.statements }));
