import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { addTask, launch, newDataDir, query, row } from '../support/app.ts';
import { changeSettings } from '../support/openApp.ts';
import { visiblePage } from '../support/windows.ts';
import type { PageName } from '#shared/contract/pages.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { SnapshotOnWire } from '#shared/snapshot/wire.ts';

declare const window: { readonly stint: Bridge };

const logOf = (dataDir: string): string => {
  const path = join(dataDir, 'logs', 'stint.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** What main never sends: a region that is none, or no settings at all. */
const badRegion = ({ environment }: Pick<Snapshot, 'environment'>) => ({
  environment: { ...environment, region: 'en-US@posix' },
});
const noSettings = () => ({ settings: null });

/** Sends a page such a part of the snapshot, so that what draws it throws. */
async function damage(
  electron: ElectronApplication,
  page: Page,
  name: PageName,
  makeBad: (snapshot: SnapshotOnWire) => Record<string, unknown>,
): Promise<void> {
  const snapshot = await page.evaluate(async () => (await window.stint.request('snapshot:get')).snapshot);
  const { revision } = snapshot;
  await electron.evaluate(
    ({ BrowserWindow }, [wanted, patch]) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().endsWith(`/${wanted}.html`))
        ?.webContents.send('push', 'snapshot:patch', patch),
    [name, { base: revision, revision, changed: makeBad(snapshot), team: null, upserted: [], removed: [] }] as const,
  );
}

test('a row, a page and a dialog that cannot be drawn leave all the others', async () => {
  const { electron, page, dataDir, quit } = await launch();
  await addTask(page, 'Read');
  await page.getByRole('combobox', { name: 'New task' }).fill('Write !2030-01-24');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Write')).toContainText('24 Jan');
  await damage(electron, page, 'index', badRegion);

  // The row with a due day is drawn plainly, and works.
  await expect(row(page, 'Write')).toHaveCount(0);
  await expect(row(page, 'Read')).toBeVisible();
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(page.getByRole('button', { name: 'Pause “Write”' })).toBeVisible();

  await page.getByRole('tab', { name: 'Week' }).click();
  const trouble = page.getByRole('alert').filter({ hasText: 'Stint could not show this part.' });
  await expect(trouble).toContainText('RangeError: Incorrect locale information provided');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('tab', { name: 'Tasks' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Days and entries' }).click();
  await trouble.getByRole('button', { name: 'Close' }).click();
  await expect(trouble).toHaveCount(0);
  await addTask(page, 'Rest');
  await page.reload();
  await expect(row(page, 'Write')).toBeVisible();
  await expect.poll(() => logOf(dataDir)).toContain('index: RangeError (drawing)');
  await quit();
});

test('a page that cannot be drawn at all shows why, and its tasks, and comes back', async () => {
  const { electron, page, dataDir, quit } = await launch();
  await addTask(page, 'Buy milk for Anna');
  await damage(electron, page, 'index', noSettings);
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
  await expect(page.getByText(/^TypeError: /u)).toBeVisible();
  await page.getByRole('button', { name: 'Start “Buy milk for Anna”' }).click();
  await expect(page.getByRole('button', { name: 'Pause “Buy milk for Anna”' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Stint \S+, Electron .*\nTypeError \(drawing\)\n {4}at /u);
  expect(copied).not.toContain('Anna');

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(row(page, 'Buy milk for Anna')).toHaveAttribute('data-active', 'true');
  expect(logOf(dataDir)).not.toContain('Anna');
  await quit();
});

test('the small windows say what went wrong as well, and do what they can', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await changeSettings(page, { miniWindow: true });
  const mini = await visiblePage(electron, 'mini');
  await damage(electron, mini, 'mini', noSettings);
  await expect(mini.getByRole('alert')).toContainText('Something went wrong');
  await mini.getByRole('button', { name: 'Pause' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await mini.getByRole('button', { name: 'Reload' }).click();
  await expect(mini.getByRole('heading', { name: 'Write' })).toBeVisible();
  await quit();
});

test('errors nobody caught, of main and of a page, are in the log, without titles and notes; settings show it', async () => {
  const { electron, page, dataDir, quit } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect(page.getByText('No errors have been logged.')).toBeVisible();

  await electron.evaluate(() => {
    const fail = () => {
      throw Object.assign(new TypeError('Buy milk for Anna'), { code: 'EXAMPLE' });
    };
    setImmediate(fail);
    void Promise.reject(new RangeError('Note of Anna'));
  });
  await page.evaluate(() => {
    setTimeout(() => {
      throw new SyntaxError('Unexpected token, "Buy milk for Anna" is not valid JSON');
    });
    void Promise.reject(Object.assign(new Error('Anna'), { name: 'Anna Karenina' }));
  });
  await expect.poll(() => logOf(dataDir)).toContain('index: Error (rejection)');
  const log = logOf(dataDir);
  for (const line of ['main: TypeError EXAMPLE (error)', 'main: RangeError (rejection)', 'index: SyntaxError (error)'])
    expect(log).toContain(line);
  expect(log).not.toMatch(/Anna|milk/u);
  // What is drawn stays.
  await expect(page.getByRole('button', { name: 'Show log' })).toBeVisible();

  await electron.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void ((globalThis as { shown?: string }).shown = path);
  });
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { shown?: string }).shown))
    .toBe(join(dataDir, 'logs', 'stint.log'));
  await quit();
});

test('a page that crashes again and again pauses and says so; its timers run on, and it can be tried again', async () => {
  test.slow();
  const { electron, page, dataDir, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  const run = (script: string): Promise<unknown> =>
    electron.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(code, true)
          .catch(() => ''),
      script,
    );
  const crash = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const text = () => run('document.body.innerText');
  const address = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');
  await expect.poll(text).toContain('Session');
  // Each pause is longer than the one before, so that also a slow computer gets to look. A page that goes never answers.
  await expect(async () => {
    await expect.poll(address, { timeout: 3000 }).toMatch(/index\.html$/u);
    await crash();
    await expect.poll(address, { timeout: 3000 }).toMatch(/^data:/u);
    await expect.poll(text, { timeout: 1000 }).toContain('This window keeps closing unexpectedly.');
    await expect.poll(() => run('document.querySelector("a").click()'), { timeout: 1000 }).toBeUndefined();
  }).toPass();
  await expect.poll(text).toContain('Session');
  expect(query(dataDir, 'SELECT * FROM time_entries WHERE ended_at IS NULL')).toHaveLength(1);
  expect(logOf(dataDir)).toMatch(/warn index: its process is gone \(\w+\)/u);
  await quit();
});

test('a start removes old crash dumps, and all but the latest five', async () => {
  const dataDir = newDataDir();
  const folder = join(dataDir, 'Crashpad', 'completed');
  mkdirSync(folder, { recursive: true });
  for (const [name, days] of [0, 1, 2, 3, 4, 5, 31].entries()) {
    for (const ending of ['dmp', 'meta']) {
      const path = join(folder, `${name}.${ending}`);
      writeFileSync(path, 'dump');
      const at = Date.now() / 1000 - days * 86_400;
      utimesSync(path, at, at);
    }
  }
  const { quit } = await launch(dataDir);
  const left = () => readdirSync(folder).filter((name) => name.endsWith('.dmp'));
  await expect.poll(left).toEqual(['0.dmp', '1.dmp', '2.dmp', '3.dmp', '4.dmp']);
  expect(readdirSync(folder)).not.toContain('5.meta');
  await quit();
});
