import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, newDataDir, query, row } from '../support/app.ts';
import type { App } from '../support/app.ts';

const backupsOf = (dataDir: string) => readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'));

/** Opens the page about the data by keyboard. */
async function openData(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('tab', { name: 'General' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true');
}

/** The buttons that open a backup, from top to bottom. */
const backups = (page: Page) => page.getByRole('dialog').getByRole('button', { expanded: false });

/** Moves the focus by Tab until it is on the element. */
async function tabTo(page: Page, element: ReturnType<Page['getByRole']>): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  await element.waitFor();
  for (let step = 0; step < 40 && !(await isFocused()); step++) await page.keyboard.press('Tab');
  await expect(element).toBeFocused();
}

test('by keyboard: back up, change things, restore, see the old state, restore back', async () => {
  const { page, dataDir, quit } = await launch();
  await expect.poll(() => backupsOf(dataDir).length).toBe(1);
  await addTask(page, 'Old');
  await page.keyboard.press('Escape');
  await openData(page);
  await expect(page.getByText(join(dataDir, 'stint.db'))).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Back up now' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Backup created and verified.')).toBeVisible();
  await expect(backups(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await row(page, 'Old').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Old')).toHaveCount(0);
  await page.keyboard.press('n');
  await addTask(page, 'New');
  const changed = query(dataDir, 'SELECT * FROM tasks');

  await page.keyboard.press('Escape');
  await openData(page);
  await tabTo(page, backups(page).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Only in the backup 1 0' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Only now 1 0' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Restore', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restored. Your previous data is at the top of the list.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Old')).toBeVisible();
  await expect(row(page, 'New')).toHaveCount(0);

  await openData(page);
  const before = backups(page).first();
  await expect(before).toContainText('Before restoring');
  await tabTo(page, before);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Restore', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restored.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'New')).toBeVisible();
  await expect(row(page, 'Old')).toHaveCount(0);
  expect(query(dataDir, 'SELECT * FROM tasks')).toEqual(changed);
  await addTask(page, 'And on');
  await quit();
});

/** Has the system's folder dialog answer this folder. */
const answerDialog = ({ electron }: App, folder: string) =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

test('another folder gets a backup at once, one that fails is told, and undo brings the old folder back', async () => {
  const app = await launch();
  const { page, dataDir, quit } = app;
  const chosen = join(newDataDir(), 'chosen');
  mkdirSync(chosen);
  await openData(page);
  await answerDialog(app, chosen);
  await page.getByRole('button', { name: 'Change…' }).click();
  await expect(page.getByText(chosen)).toBeVisible();
  await expect.poll(() => readdirSync(chosen).filter((name) => name.endsWith('.db')).length).toBe(1);
  await expect(backups(page)).toHaveCount(1);

  const notAFolder = join(chosen, 'file');
  writeFileSync(notAFolder, '');
  await answerDialog(app, notAFolder);
  await page.getByRole('button', { name: 'Change…' }).click();
  await expect(page.getByRole('dialog').getByText('The backups are not available')).toBeVisible();
  await page.keyboard.press('Escape');
  const notice = page.getByRole('status').getByText('The backups are not available');
  await expect(notice).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice).toBeHidden();
  await page.keyboard.press('Control+z');
  await openData(page);
  await expect(page.getByText(join(dataDir, 'backups'))).toBeVisible();
  await quit();
});
