import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as observe } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { addTask, launch, newDataDir, pressKeys, query, row, shownSeconds, stint } from '../support/app.ts';
import { countTicks } from '../support/ticks.ts';

/** The client of a checkout. */
const program = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

test('killed while running, it still runs after the next start, and the database is sound', async () => {
  const first = await launch();
  await addTask(first.page, 'Write');
  await first.page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(first.page, 'Write')).toHaveAttribute('data-active', 'true');
  const ended = new Promise((resolve) => first.electron.process().on('exit', resolve));
  first.electron.process().kill('SIGKILL');
  await ended;

  const second = await launch(first.dataDir);
  await expect(row(second.page, 'Write')).toHaveAttribute('data-active', 'true');
  const [entry] = query<{ started_at: number; ended_at: null }>(first.dataDir, 'SELECT * FROM time_entries');
  const real = (Date.now() - (entry?.started_at ?? 0)) / 1000;
  expect(Math.abs((await shownSeconds(second.page, 'Write')) - real)).toBeLessThan(2);
  expect(query(first.dataDir, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await second.quit();
});

test('the global shortcut toggles from anywhere', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await pressKeys('super+alt+x');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await pressKeys('super+alt+x');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
});

test('the shortcut is changed by pressing keys, and a taken one is refused with the old one kept', async () => {
  const taken = await launch();
  const { page, quit } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Shortcuts' }).click();
  const field = page.getByRole('button', { name: 'Pause and resume' });
  await expect(page.getByText('Another program uses these keys. Choose others.')).toHaveCount(3);
  await field.click();
  await page.keyboard.press('Control+Alt+F9');
  await expect(field).toHaveText('Ctrl + Alt + F9');
  await expect(page.getByText('Works everywhere.')).toBeVisible();
  await field.click();
  await page.keyboard.press('Meta+Alt+x');
  await expect(page.getByText(/The old one still works/u)).toBeVisible();
  await expect(field).toHaveText('Ctrl + Alt + F9');
  await quit();
  await taken.quit();
});

test('with nothing active not one tick is sent, and no timer is pending', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  const ticks = await countTicks(page);
  await expect.poll(ticks).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  const before = await ticks();
  // What must not happen can only be watched for a while.
  await observe(5000);
  expect(await ticks()).toBe(before);
  const timers = await electron.evaluate(() => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout'));
  expect(timers).toEqual([]);
  await quit();
});

test('a hidden window is sent no tick', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  const ticks = await countTicks(page);
  await expect.poll(ticks).toBeGreaterThan(1);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const before = await ticks();
  await observe(2500);
  expect(await ticks()).toBe(before);
  await quit();
});

/** Starts a Stint that says why it does not start. The message waits for an answer; Enter is its one button. */
async function refused(dataDir: string) {
  const pressing = setInterval(() => void pressKeys('Return').catch(() => {}), 500);
  try {
    return await stint(dataDir);
  } finally {
    clearInterval(pressing);
  }
}

test('a database of a newer Stint is refused untouched', async () => {
  const dataDir = newDataDir();
  const path = join(dataDir, 'stint.db');
  const db = new Sqlite(path);
  db.exec('CREATE TABLE future (x); PRAGMA user_version = 999');
  db.close();
  const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = digest();
  const { code, stderr } = await refused(dataDir);
  expect(code).toBe(3);
  expect(stderr).toContain('newer version of Stint');
  expect(digest()).toBe(before);
});

test('a folder that cannot be written to is named, to words alone too, and nothing appears elsewhere', async () => {
  const file = join(newDataDir(), 'file');
  writeFileSync(file, '');
  const dataDir = join(file, 'Stint');
  const before = readdirSync('.');
  const text = `stint: Stint cannot write to ${dataDir}.\nError: a part of the path is not a folder.`;
  const told = { code: 1, stderr: expect.stringContaining(text) };
  expect(await refused(dataDir)).toEqual(told);
  const alone = [program, `--user-data-dir=${dataDir}`, 'report'];
  const ended = promisify(execFile)(process.execPath, alone, { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
  await expect(ended).rejects.toMatchObject(told);
  expect(readdirSync('.')).toEqual(before);
});

test('the window closes and comes back while another process holds the database', async () => {
  const { electron, dataDir, quit } = await launch();
  const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  const isMinimized = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  const other = new Sqlite(join(dataDir, 'stint.db'));
  other.exec('BEGIN IMMEDIATE');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(async () => (await isMinimized()) === true || (await isVisible()) === false).toBe(true);
  await stint(dataDir, 'show');
  await expect.poll(isVisible).toBe(true);
  other.exec('ROLLBACK');
  other.close();
  await quit();
});

test('starting, showing and quitting log no error', async () => {
  const dataDir = newDataDir();
  const running = stint(dataDir);
  await expect.poll(async () => (await stint(dataDir, 'quit')).stderr).not.toContain('not running');
  const { code, stderr } = await running;
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/^\w*Error:/mu);
});

test('a damaged database is set aside, and the window says where', async () => {
  const dataDir = newDataDir();
  const damaged = 'This is not a database. '.repeat(500);
  writeFileSync(join(dataDir, 'stint.db'), damaged);
  const { page, quit } = await launch(dataDir);
  const notice = page.getByText('It was moved aside, not deleted');
  await expect(notice).toBeVisible();
  const path = /stint\.db\.damaged-\S+/u.exec((await notice.textContent()) ?? '')?.[0] ?? '';
  expect(readFileSync(join(dataDir, path), 'utf8')).toBe(damaged);
  await addTask(page, 'Write');
  await quit();
});

test('without a session bus the app says that there is no tray, and works', async () => {
  const { page, quit } = await launch(newDataDir(), { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' });
  await expect(page.getByText('This desktop does not show tray icons')).toBeVisible();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => shownSeconds(page, 'Write')).toBeGreaterThanOrEqual(1);
  await quit();
});

test('ten thousand payloads of a page that was taken over change nothing and crash nothing', async () => {
  const { page, dataDir, quit } = await launch();
  await addTask(page, 'Write');
  const dump = () =>
    ['tasks', 'time_entries', 'settings', 'journal_steps'].map((table) => query(dataDir, `SELECT * FROM ${table}`));
  const before = dump();
  const answers = await page.evaluate(async () => {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
    const junk = (): unknown =>
      pick<() => unknown>([
        () => null,
        () => undefined,
        () => -1,
        () => 1e308,
        () => Number.NaN,
        () => 'x'.repeat(Math.floor(Math.random() * 1000)),
        () => [junk(), junk()],
        () => ({
          type: pick(['startTimer', 'addTasks', 'deleteTask', '__proto__', 7]),
          taskId: pick([-1, '1', {}, 1.5]),
        }),
        () => ({ type: 'addTasks', tasks: pick<unknown>([[], 'x', [7], Array.from({ length: 20_000 }, () => 'y')]) }),
        () => ({ type: 'toggleTimer', extra: 1 }),
        () => ({ type: 'changeSettings', settings: { shortcut: 'A', severalAtOnce: 'yes' } }),
        () => new Map([[1, 2]]),
        () => new Uint8Array(100),
      ])();
    const names = [
      'command:execute',
      'shortcut:change',
      'shortcut:record',
      'shortcut:copy',
      'shortcut:retry',
      'notice:dismiss',
      'notice:openFolder',
      'backups:preview',
      'backups:restore',
      'no:such',
    ];
    const codes: Record<string, number> = {};
    for (let batch = 0; batch < 100; batch++) {
      const replies = Array.from({ length: 100 }, async () => {
        try {
          const name = pick(names) as 'command:execute';
          const argument = name.startsWith('shortcut:') ? { junk: junk() } : junk();
          const answer = (await window.stint.request(name, argument as never)) as { code?: string } | undefined;
          return answer?.code ?? 'none';
        } catch {
          return 'thrown';
        }
      });
      for (const code of await Promise.all(replies)) codes[code] = (codes[code] ?? 0) + 1;
    }
    return codes;
  });
  expect(answers['bad-request']).toBeGreaterThan(5000);
  const refusals = new Set(['bad-request', 'thrown', 'task-not-found', 'restore-gone']);
  expect(Object.keys(answers).every((code) => refusals.has(code))).toBe(true);
  expect(dump()).toEqual(before);
  await expect(row(page, 'Write')).toBeVisible();
  await quit();
});

test('the page can reach nothing but its own files and the bridge', async () => {
  const { electron, page, quit } = await launch();
  const reached = await page.evaluate(async () => ({
    node: typeof (globalThis as { require?: unknown }).require,
    bridge: Object.keys(window.stint).toSorted(),
    outside: await fetch('app://stint/../package.json').then(
      (response) => response.status,
      () => 0,
    ),
    web: await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    ),
    popup: window.open('https://example.com') === null,
    peers: await new Promise<string[]>((resolve) => {
      const found: string[] = [];
      const peer = new RTCPeerConnection();
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate) found.push(candidate.candidate);
        else resolve(found);
      });
      peer.createDataChannel('out');
      void peer.setLocalDescription();
    }),
  }));
  expect(reached).toEqual({
    node: 'undefined',
    bridge: ['on', 'request'],
    outside: 0,
    web: 'refused',
    popup: true,
    peers: [],
  });
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(page.url()).toBe('app://stint/index.html');
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  await quit();
});

test('a page that crashes comes back, with everything in it', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  const windows = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
  const before = await windows();
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(windows).not.toBe(before);
  const text = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .catch(() => ''),
    );
  await expect.poll(text).toContain('Session');
  await quit();
});

test('on Wayland without a portal, the command of each shortcut is there to bind by hand', async () => {
  const { page, dataDir, quit } = await launch(newDataDir(), { XDG_SESSION_TYPE: 'wayland' });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Shortcuts' }).click();
  for (const word of ['toggle', 'quick-start', 'resume']) {
    await expect(page.getByText(`--user-data-dir=${dataDir} ${word}`)).toBeVisible();
  }
  await quit();
});
