import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { HOME_PAGE } from '#shared/model/home.ts';
import { addTask, launch, newDataDir } from '../support/app.ts';
import { problems } from '../support/axe.ts';

/** Runs what the palette finds for a text. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' }).fill(text);
  await page.keyboard.press('Enter');
}

/** Keeps what is opened outside, instead of opening it. */
const keepOpened = (electron: ElectronApplication) =>
  electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
    shell.showItemInFolder = (path) => void opened.push(path);
  });
const opened = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

test('About tells the version, opens its pages and files, and lists every licence with its text', async () => {
  const { electron, page, quit } = await launch();
  await keepOpened(electron);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'About Stint' }).click();
  const about = page.getByRole('dialog', { name: 'About Stint' });
  await expect(about.getByText(/^Stint \d+\.\d+\.\d+/u)).toBeVisible();
  await expect(about.getByText('Running from source')).toBeVisible();
  await expect(about.getByText(/^Electron \S+, Chromium \S+, Node \S+$/u)).toBeVisible();
  for (const name of ['Website', 'Report a problem', 'Privacy']) await about.getByRole('link', { name }).click();
  await about.getByRole('button', { name: 'Electron and Chromium' }).click();
  const shown = await opened(electron);
  expect(shown.slice(0, 3)).toEqual([HOME_PAGE, `${HOME_PAGE}/issues`, `${HOME_PAGE}/blob/main/docs/privacy.md`]);
  expect(existsSync(shown[3] ?? '')).toBe(true);

  await about.getByText('Third-party licenses').click();
  await expect(about.getByRole('button', { name: /^better-sqlite3 / })).toBeAttached();
  expect(await about.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(100);
  const react = about.getByRole('button', { name: /^react \d/u });
  await react.focus();
  await page.keyboard.press('Enter');
  await expect(about.getByText(/Copyright \(c\) Meta Platforms/u)).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await quit();
});

test('diagnostics are copied from the palette, and tell of the desktop, the database and the last errors', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await electron.evaluate(() => {
    setImmediate(() => {
      throw new RangeError('Write to Anna');
    });
  });
  await choose(page, 'copy diag');
  await expect(page.getByText('Diagnostics copied. Paste them into your bug report.')).toBeVisible();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  for (const line of [
    /^version +\d+\.\d+\.\d+, checkout/mu,
    /^system +linux \S+ x64$/mu,
    /^shown in a tray +(?:yes|no)$/mu,
    /^shortcut toggle +bound$/mu,
    /^keyring +not asked$/mu,
    /^database +check: ok, schema \d+, SQLite 3\.\S+, /mu,
    /^rows +.*\btasks 1\b/mu,
    /^backups +1, the latest of \d{4}-/mu,
    /^crash dumps +0$/mu,
    /^\S+Z error main: RangeError \(error\)$/mu,
  ])
    expect(copied).toMatch(line);
  expect(copied).not.toMatch(/Anna|Write/u);
  await choose(page, 'about');
  await expect(page.getByRole('dialog', { name: 'About Stint' })).toBeVisible();
  await quit();
});

const client = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

/** What `stint` prints for the data of one app. Rejects unless it ends with 0. */
async function stint(dataDir: string, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [client, `--user-data-dir=${dataDir}`, ...words]);
  return stdout;
}

test('stint diagnose tells the same whether or not Stint is running, also of data that cannot be opened', async () => {
  const { page, dataDir, quit } = await launch();
  await addTask(page, 'Write');
  // The command line opens a moment after the page.
  await expect.poll(() => stint(dataDir, '--diagnose')).toMatch(/^running +yes, language en/mu);
  await quit();

  const alone = await stint(dataDir, 'diagnose');
  for (const line of [
    /^running +no$/mu,
    /^database +check: ok, schema \d+, /mu,
    /^rows +.*\btasks 1\b/mu,
    /^switched on +.*\btraySeconds\b/mu,
  ])
    expect(alone).toMatch(line);

  const database = join(dataDir, 'stint.db');
  const newer = readFileSync(database);
  newer.writeInt32BE(9999, 60);
  writeFileSync(database, newer);
  expect(await stint(dataDir, 'diagnose')).toMatch(/^database +check: ok, schema 9999, /mu);
  expect(readFileSync(database).equals(newer)).toBe(true);
  writeFileSync(database, 'no database');
  const { mtimeMs } = statSync(database);
  expect(await stint(dataDir, 'diagnose')).toMatch(/^database +not read: SQLITE_NOTADB$/mu);
  expect(statSync(database).mtimeMs).toBe(mtimeMs);
  expect(await stint(newDataDir(), 'diagnose')).toMatch(/^database +not read: missing$/mu);
});
