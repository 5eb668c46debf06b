import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { _electron, expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, newDataDir, row, sandbox, taken } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = join(root, 'out/main/cli.cjs');
const HOLD = fileURLToPath(new URL('../support/holdProgram.cjs', import.meta.url));

/** Starts Stint with data, and holds back the program of its page: what is there is the first screen alone. */
async function startHeld(dataDir: string) {
  const electron = await _electron.launch({
    args: [...sandbox, '-r', HOLD, root, `--user-data-dir=${dataDir}`],
    env: { ...process.env, LANGUAGE: 'en', LANG: 'en_GB.UTF-8' },
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('[data-task]');
  return {
    electron,
    page,
    async takeOver(): Promise<void> {
      await electron.evaluate('releaseProgram()');
      await taken(page);
    },
  };
}

/** Without what changes by itself: seconds, the lower edge, as the window gets its frame late, and a row under the pointer. */
async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1);
  const clip = { x: 0, y: 0, width: 440, height: 600 };
  return page.screenshot({ clip, caret: 'hide', animations: 'disabled', mask: [page.getByRole('timer')] });
}

async function prepare(): Promise<string> {
  const dataDir = newDataDir();
  const { page, quit } = await launch(dataDir);
  const add = page.getByRole('combobox', { name: 'New task' });
  for (const line of ['Write report #Client X !today', 'Call Ann @calls ~1h', 'Buy tea']) {
    await add.fill(line);
    await add.press('Enter');
    await expect(add).toHaveValue('');
  }
  await page.getByRole('group', { name: 'Buy tea' }).getByRole('button').first().click();
  await expect(page.locator('[data-active="true"]')).toBeVisible();
  await quit();
  return dataDir;
}

test('the first screen is what the page then takes over, and does what was done meanwhile', async () => {
  // Without it, there soon is a notice above the list.
  const host = await startTrayHost();
  const dataDir = await prepare();
  const { page, takeOver, electron } = await startHeld(dataDir);
  expect(await page.evaluate('window.stintEarly !== undefined')).toBe(true);
  await page.keyboard.press('Tab');
  const focused = await page.evaluateHandle(() => document.activeElement);
  expect(await focused.evaluate((element) => element?.ariaLabel)).not.toBe('New task');
  writeFileSync(test.info().snapshotPath('first-screen.png'), await picture(page));
  await takeOver();
  // No pixel moves; how an edge is smoothed differs from one drawing to the next.
  expect(await picture(page)).toMatchSnapshot('first-screen.png');
  expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
  await electron.close();

  const second = await startHeld(dataDir);
  const { keyboard } = second.page;
  const figure = second.page.locator('[data-active="true"] [data-testid="elapsed"]');
  const shown = await figure.textContent();
  await expect(figure).not.toHaveText(shown ?? '');
  for (const title of ['Read mail', 'Water plants']) {
    await keyboard.type(title);
    await keyboard.press('Enter');
  }
  await keyboard.type('Half typed');
  await keyboard.press('ControlOrMeta+k');
  await second.takeOver();
  for (const title of ['Read mail', 'Water plants'])
    await expect(second.page.locator('[data-task]', { hasText: title })).toBeVisible();
  await expect(second.page.getByRole('dialog')).toBeVisible();
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('combobox', { name: 'New task' })).toHaveValue('Half typed');
  await second.electron.close();

  const third = await startHeld(dataDir);
  await row(third.page, 'Call Ann').focus();
  await third.page.keyboard.press('Space');
  await third.takeOver();
  await expect(row(third.page, 'Call Ann')).toHaveAttribute('data-active', 'true');
  await third.electron.close();
  await host.stop();
});

test('words of the command line that come before the rest of Stint wait for it', async () => {
  const dataDir = await prepare();
  const { electron, page, takeOver } = await startHeld(dataDir);
  const words = (...typed: string[]) =>
    promisify(execFile)(process.execPath, [client, `--user-data-dir=${dataDir}`, ...typed]);
  const [started] = await Promise.all([words('start', 'Call Ann'), takeOver()]);
  expect(started.stdout).toContain('Call Ann');
  await expect(row(page, 'Call Ann')).toHaveAttribute('data-active', 'true');
  const ended = electron.waitForEvent('close');
  await words('quit');
  await ended;
});

test('where the first screen cannot be drawn, the page draws itself', async () => {
  const dataDir = await prepare();
  const db = new Sqlite(join(dataDir, 'stint.db'));
  // Main takes it as not set; what draws the first screen knows no schema of it.
  db.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('savedViews', '5')").run();
  // Wide enough for the sidebar, which has the saved views.
  const bounds = JSON.stringify({ x: 0, y: 0, width: 1100, height: 700 });
  db.prepare("INSERT OR REPLACE INTO app_state (key, value) VALUES ('window.bounds', ?)").run(bounds);
  db.close();
  const { electron, page, quit } = await launch(dataDir);
  await expect(page.locator('[data-task]', { hasText: 'Call Ann' })).toBeVisible();
  // The window is older than the menu with its keys.
  const hasMenuBar = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
  );
  expect(hasMenuBar).toBe(false);
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(await page.evaluate("document.querySelector('#start')")).toBeNull();
  await quit();
});
