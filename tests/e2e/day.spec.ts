import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { addTask, launch, row, shownSeconds, stint } from '../support/app.ts';
import type { App } from '../support/app.ts';

test('a day by keyboard: add, start, see seconds, switch, rename, finish, delete, undo', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write the spec');
  await addTask(page, 'Read the report');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Read the report')).toBeFocused();

  await page.keyboard.press('Space');
  await expect(row(page, 'Read the report')).toHaveAttribute('data-active', 'true');
  await expect.poll(() => shownSeconds(page, 'Read the report')).toBeGreaterThanOrEqual(2);
  await expect(page.getByTestId('today-total')).toHaveText(/0:00:0[2-9]/u);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(row(page, 'Write the spec')).toHaveAttribute('data-active', 'true');
  await expect(row(page, 'Read the report')).toHaveAttribute('data-active', 'false');

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Task title' }).fill('Write the whole spec');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Write the whole spec')).toBeFocused();

  await page.keyboard.press('KeyD');
  await expect(page.getByRole('button', { name: 'Done (1)' })).toBeVisible();
  await expect(page.getByText('No timer running')).toBeVisible();

  await row(page, 'Read the report').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Read the report')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Read the report')).toBeVisible();

  await row(page, 'Read the report').focus();
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await quit();
});

test('several at once, when the settings say so', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'One');
  await addTask(page, 'Two');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Several tasks at once' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start “One”' }).click();
  await page.getByRole('button', { name: 'Start “Two”' }).click();
  await expect(page.getByRole('button', { name: '2 tasks running' })).toBeVisible();
  await quit();
});

test('many lines pasted ask once, and become tasks in their order', async () => {
  const { page, electron, quit } = await launch();
  const text = Array.from({ length: 1000 }, (_line, index) => `Line ${index + 1}`).join('\n');
  await electron.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
  await page.getByRole('combobox', { name: 'New task' }).focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: 'Add 1,000 tasks?' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await page.keyboard.press('Enter');
  await expect(row(page, 'Line 1')).toBeVisible();
  await expect(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '1000');
  await quit();
});

test('ten thousand tasks: only the rows that can be seen are in the page', async () => {
  const { page, quit } = await launch();
  await page.evaluate(async () => {
    const titles = Array.from({ length: 10_000 }, (_title, index) => `Task ${index}`);
    await window.stint.request('command:execute', { type: 'addTasks', tasks: titles.map((title) => ({ title })) });
  });
  await expect(row(page, 'Task 0')).toBeVisible();
  expect(await page.getByRole('listitem').count()).toBeLessThan(60);
  await row(page, 'Task 0').focus();
  await page.keyboard.press('End');
  await expect(row(page, 'Task 9999')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(row(page, 'Task 9999')).toHaveAttribute('data-active', 'true');
  await quit();
});

test('closing the window keeps Stint; a second start shows it again, and the words reach it', async () => {
  const { electron, page, dataDir, quit } = await launch();
  const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await stint(dataDir, 'start', 'From', 'the', 'shell');
  await expect.poll(() => page.evaluate(() => document.title)).toBe('Stint');
  expect(await isVisible()).toBe(false);
  await stint(dataDir, 'show');
  await expect.poll(isVisible).toBe(true);
  await expect(row(page, 'From the shell')).toHaveAttribute('data-active', 'true');
  await stint(dataDir, 'toggle');
  await expect(row(page, 'From the shell')).toHaveAttribute('data-active', 'false');
  await quit();
});

test('a title in any script reaches the running Stint', async () => {
  const { page, dataDir, quit } = await launch();
  for (const title of ['Написать отчёт', 'Read “naïve” 東京 🙂']) {
    await stint(dataDir, 'start', title);
    await expect(row(page, title)).toHaveAttribute('data-active', 'true');
  }
  await quit();
});

test('words that nobody knows get the usage and exit code 2', async () => {
  const { dataDir, quit } = await launch();
  const { code, stderr } = await stint(dataDir, 'dance');
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: stint');
  await quit();
});

test('Russian, with its plurals', async () => {
  const { page, quit } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await expect(page.getByRole('dialog', { name: 'Настройки' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await quit();
});

test('the window comes back where and as large as it was, and on screen when that place is gone', async () => {
  const first = await launch();
  const place = { x: 60, y: 40, width: 520, height: 600 };
  await first.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
  const bounds = (app: App) =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await expect.poll(async () => (await bounds(first))?.width).toBe(520);
  const left = await bounds(first);
  await first.quit();

  const second = await launch(first.dataDir);
  expect(await bounds(second)).toEqual(left);
  await second.quit();
  const db = new Sqlite(join(first.dataDir, 'stint.db'));
  const gone = JSON.stringify({ ...place, x: 9000 });
  db.prepare("UPDATE app_state SET value = ? WHERE key = 'window.bounds'").run(gone);
  db.close();

  const third = await launch(first.dataDir);
  expect((await bounds(third))?.x).toBeLessThan(2000);
  await third.quit();
});

test('a task dragged above or below another stays there after a restart', async () => {
  const first = await launch();
  for (const title of ['Three', 'Two', 'One']) await addTask(first.page, title);
  await row(first.page, 'Three').dragTo(row(first.page, 'One'), { targetPosition: { x: 100, y: 4 } });
  const titles = (app: App) => app.page.getByRole('group').evaluateAll((rows) => rows.map((one) => one.ariaLabel));
  await expect.poll(() => titles(first)).toEqual(['Three', 'One', 'Two']);
  await row(first.page, 'One').dragTo(row(first.page, 'Two'), { targetPosition: { x: 100, y: 40 } });
  await expect.poll(() => titles(first)).toEqual(['Three', 'Two', 'One']);
  await first.quit();
  const second = await launch(first.dataDir);
  await expect.poll(() => titles(second)).toEqual(['Three', 'Two', 'One']);
  await second.quit();
});
