import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { addTask, launch, row, taken } from '../support/app.ts';

/** Hides the window, and asks its page to leave as after a minute. */
const hideForLong = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    window?.webContents.send('push', 'leave');
  });

const windows = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Shows the window, as the dock does. */
const show = (electron: ElectronApplication) => electron.evaluate(({ app }) => void app.emit('activate'));

const scrollTop = (page: Page) => page.locator('[data-scroller]').evaluate((area) => area.scrollTop);
const place = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the page of a window that is hidden for long leaves, and comes back as it was', async () => {
  const app = await launch();
  for (let n = 0; n < 25; n++) await addTask(app.page, `Task ${n}`);
  await app.page.locator('[data-scroller]').evaluate((area) => (area.scrollTop = 240));
  const title = await app.page.locator('[data-scroller]').evaluate((area) => {
    const { top, height } = area.getBoundingClientRect();
    return (
      document
        .elementFromPoint(100, top + height / 2)
        ?.closest('[data-task]')
        ?.getAttribute('aria-label') ?? ''
    );
  });
  await row(app.page, title).click();
  const before = { top: await scrollTop(app.page), place: await place(app.electron) };
  expect(before.top).toBeGreaterThan(0);

  const back = app.electron.waitForEvent('window');
  await hideForLong(app.electron);
  await expect.poll(() => windows(app.electron)).toBe(0);
  await show(app.electron);
  const page = await back;
  await expect(row(page, title)).toHaveAttribute('data-selected', 'true');
  await expect.poll(() => scrollTop(page)).toBe(before.top);
  expect(await place(app.electron)).toEqual(before.place);
  await expect(page.locator('[data-stop]:focus')).toHaveCount(1);
  await app.quit();
});

test('a page that looked as at a start comes back with its first screen', async () => {
  const app = await launch();
  for (const title of ['Write', 'Call']) await addTask(app.page, title);
  await row(app.page, 'Write').getByRole('button', { name: 'Start' }).click();
  await row(app.page, 'Call').click();

  const back = app.electron.waitForEvent('window');
  await hideForLong(app.electron);
  await expect.poll(() => windows(app.electron)).toBe(0);
  await show(app.electron);
  const page = await back;
  await taken(page);
  expect(await page.evaluate("document.querySelector('#start') !== null")).toBe(true);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await expect(row(page, 'Call')).toHaveAttribute('data-selected', 'true');
  await expect(page.locator('[data-stop]:focus')).toHaveCount(1);
  await app.quit();
  // Taking over found what it expected.
  expect(existsSync(join(app.dataDir, 'logs', 'stint.log'))).toBe(false);
});

test('a page with something half typed stays', async () => {
  const app = await launch();
  const field = app.page.getByRole('combobox', { name: 'New task' });
  await field.fill('Half a tho');
  await hideForLong(app.electron);
  // What it was asked is answered by now.
  await app.page.evaluate("window.stint.request('clock:now')");
  await show(app.electron);
  expect(await windows(app.electron)).toBe(1);
  await expect(field).toHaveValue('Half a tho');
  await app.quit();
});
