import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { launch, launchFirst, pressKeys, query, row } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import type { TrayHost } from '../support/dbus/trayHost.ts';
import { expectStartOfList, START_COUNTS } from '../support/startCounts.ts';

let host: TrayHost;
test.beforeEach(async () => {
  host = await startTrayHost();
});
test.afterEach(async () => {
  await host.stop();
});

test('a first start by keyboard: language, the shortcut tried out, the first task runs; never again', async () => {
  const first = await launchFirst();
  const { page } = first;
  const welcome = page.getByRole('dialog', { name: 'Welcome to Stint' });
  await expect(welcome).toBeVisible();
  await page.getByLabel('Language').selectOption('Русский');
  await expect(page.getByRole('dialog', { name: 'Добро пожаловать в Stint' })).toBeVisible();
  await page.getByLabel('Язык').selectOption('English');
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();

  // Tried out, it toggles nothing: nothing asks for a task.
  await expect(page.getByText('Press it now')).toBeVisible();
  await pressKeys('super+alt+x');
  await expect(page.getByText('Got it. The shortcut works.')).toBeVisible();
  await expect(welcome).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).press('Enter');

  await expect(welcome.getByLabel('New task')).toBeFocused();
  await expect(page.getByText('The timer starts when you press Enter.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give the task a title first.')).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.type('Write #client ~2h');
  await page.keyboard.press('Enter');
  await expect(welcome).toBeHidden();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  // From now on the shortcut does what it is for.
  await pressKeys('super+alt+x');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await first.quit();

  const second = await launchFirst(first.dataDir, {}, [], START_COUNTS);
  await expect(row(second.page, 'Write')).toBeVisible();
  await expectStartOfList(second.electron);
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  await second.quit();
});

test('Escape skips the steps, for good, and the cursor is where the first task is typed', async () => {
  const first = await launchFirst();
  await expect(first.page.getByRole('dialog', { name: 'Welcome to Stint' })).toBeVisible();
  await first.page.keyboard.press('Escape');
  await expect(first.page.getByRole('dialog')).toHaveCount(0);
  await expect(first.page.getByRole('combobox', { name: 'New task' })).toBeFocused();
  await first.quit();
  const second = await launchFirst(first.dataDir);
  await expect(second.page.getByText('Ready when you are')).toBeVisible();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  await second.quit();
});

test('after an update, what is new is told once, and found again in the settings', async () => {
  const before = await launch();
  await before.quit();
  const db = new Sqlite(join(before.dataDir, 'stint.db'));
  db.prepare("UPDATE app_state SET value = ? WHERE key = 'version'").run('"0.0.9"');
  db.close();

  const first = await launchFirst(before.dataDir);
  const notice = first.page.getByRole('status').filter({ hasText: /Stint was updated to \d/u });
  await notice.getByRole('button', { name: 'What’s new' }).press('Enter');
  await expect(first.page.getByRole('dialog', { name: 'What’s new' }).getByRole('listitem')).not.toHaveCount(0);
  expect(await problems(first.page)).toEqual([]);
  await first.page.keyboard.press('Escape');
  await expect(notice).toBeHidden();
  await first.quit();
  expect(query(before.dataDir, "SELECT value FROM app_state WHERE key = 'version'")).not.toEqual([
    { value: '"0.0.9"' },
  ]);

  const second = await launchFirst(before.dataDir);
  await expect(second.page.getByText('Ready when you are')).toBeVisible();
  await expect(second.page.getByText(/was updated/u)).toHaveCount(0);
  await second.page.keyboard.press('Control+,');
  await second.page.getByRole('button', { name: 'What’s new' }).press('Enter');
  await expect(second.page.getByRole('dialog', { name: 'What’s new' })).toBeVisible();
  await second.quit();
});
