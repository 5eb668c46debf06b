import { expect, test } from '@playwright/test';
import { addTask, launch, newDataDir, pressKeys, row, secondsOf, shownSeconds } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startNotifications } from '../support/dbus/notifications.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import type { TrayHost } from '../support/dbus/trayHost.ts';
import { changeSettings } from '../support/openApp.ts';
import { tellWindow, visiblePage, windowState } from '../support/windows.ts';

let host: TrayHost;
test.beforeEach(async () => {
  host = await startTrayHost();
});
test.afterEach(async () => {
  await host.stop();
});

test('the tray shows the same seconds as the window, and its menu pauses and resumes', async () => {
  const { page, quit } = await launch();
  const item = await host.item();
  expect(await item.tooltip()).toContain('Today 0:00:00');
  const idle = await item.icon();

  await addTask(page, 'Write & read');
  await page.getByRole('button', { name: 'Start “Write & read”' }).click();
  await expect.poll(() => item.tooltip()).toContain('Write & read');
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThanOrEqual(2);
  const [inTray, inWindow] = await Promise.all([item.tooltip(), shownSeconds(page, 'Write & read')]);
  expect(Math.abs(secondsOf(inTray) - inWindow)).toBeLessThanOrEqual(1);
  expect((await item.icon()).equals(idle)).toBe(false);

  expect((await item.menu())[0]?.label).toBe('Write & read — 0:00 this session · 0:00 today · 0:00 total');
  await item.click('Pause');
  await expect(row(page, 'Write & read')).toHaveAttribute('data-active', 'false');
  await expect.poll(async () => (await item.menu()).map(({ label }) => label)).toContain('Resume “Write & read”');
  await item.click('Resume');
  await expect(row(page, 'Write & read')).toHaveAttribute('data-active', 'true');
  await quit();
});

test('where that was chosen, a click hides the window and shows it again; quitting from the menu ends the app', async () => {
  const { electron, page } = await launch();
  const item = await host.item();
  await changeSettings(page, { trayClick: 'window' });
  await expect(page.getByText('This desktop does not show tray icons')).toHaveCount(0);
  const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await item.activate();
  await expect.poll(isVisible).toBe(false);
  await item.activate();
  await expect.poll(isVisible).toBe(true);
  const ended = new Promise((resolve) => electron.process().on('exit', resolve));
  await item.click('Quit');
  await ended;
});

test('a click opens the panel, which starts recent tasks, and closes by Escape, a second click or another window', async () => {
  const { electron, page, quit } = await launch();
  const item = await host.item();
  await addTask(page, 'Read');
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  const isOpen = async () => (await windowState(electron, 'panel'))?.isVisible === true;
  // A click right after the panel closed is the one that closed it.
  const open = () =>
    expect(async () => (await isOpen()) || (await item.activate(), expect(await isOpen()).toBe(true))).toPass();

  await item.activate();
  const panel = await visiblePage(electron, 'panel');
  await expect(panel.getByRole('heading', { name: 'Write' })).toBeVisible();
  await expect(panel.getByRole('timer', { name: 'Write Session' })).not.toHaveText('0:00:00');
  await expect(panel.getByRole('img', { name: 'Today: 1 entry' })).toBeVisible();
  expect(await problems(panel)).toEqual([]);
  const field = panel.getByRole('combobox', { name: 'New task' });
  await expect(field).toBeFocused();
  await pressKeys('Escape');
  await expect.poll(isOpen).toBe(false);
  await open();
  await item.activate();
  await expect.poll(isOpen).toBe(false);
  await open();
  await tellWindow(electron, 'index', 'focus');
  await expect.poll(isOpen).toBe(false);

  await open();
  await expect(field).toBeFocused();
  // What was worked on last is offered first.
  await expect(panel.getByRole('option', { name: 'Read' })).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('Enter');
  await expect(row(page, 'Read')).toHaveAttribute('data-active', 'true');
  await expect.poll(isOpen).toBe(false);
  await open();
  await field.fill('Plan #client');
  await panel.keyboard.press('Enter');
  await expect(row(page, 'Plan')).toHaveAttribute('data-active', 'true');
  await open();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await quit();
});

test('closing the window keeps the tray, and the task runs on', async () => {
  const { electron, page, quit } = await launch();
  const item = await host.item();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => item.tooltip()).toContain('Write');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const before = secondsOf(await item.tooltip());
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThanOrEqual(before + 2);
  await item.click('Show Stint');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
});

test('a second changes the tooltip and leaves icon and menu alone', async () => {
  const { electron, page, quit } = await launch();
  const item = await host.item();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThanOrEqual(1);
  // Counted where they are made, because Chromium announces the same menu anew with each tooltip.
  await electron.evaluate(({ Tray }) => {
    const counted = globalThis as unknown as { touched: string[] };
    counted.touched = [];
    for (const name of ['setContextMenu', 'setImage', 'setToolTip'] as const) {
      const original: (this: Electron.Tray, value: never) => void = Tray.prototype[name];
      Tray.prototype[name] = function count(this: Electron.Tray, value: never) {
        counted.touched.push(name);
        original.call(this, value);
      };
    }
  });
  const touched = () => electron.evaluate(() => (globalThis as unknown as { touched: string[] }).touched);
  await expect.poll(async () => (await touched()).length).toBeGreaterThanOrEqual(4);
  expect(new Set(await touched())).toEqual(new Set(['setToolTip']));
  await addTask(page, 'Read');
  await expect.poll(touched).toContain('setContextMenu');
  expect((await item.menu()).map(({ label }) => label)).toContain('Start “Read”');
  await quit();
});

test('a tray that comes later gets the icon, and the window no longer says that there is none', async () => {
  await host.stop();
  const { page, quit } = await launch();
  const notice = page.getByText('This desktop does not show tray icons');
  await expect(notice).toBeVisible();
  host = await startTrayHost();
  await expect(notice).toBeHidden();
  // The icon is made anew; the one before it may have registered first.
  const tooltip = async () => (await host.item()).tooltip().catch(() => 'gone');
  await expect.poll(tooltip).toContain('Today 0:00:00');
  // A panel that was restarted.
  await host.stop();
  await expect(notice).toBeVisible();
  host = await startTrayHost();
  await expect(notice).toBeHidden();
  await expect.poll(tooltip).toContain('Today 0:00:00');
  await quit();
});

test('a panel that comes or goes behind a watcher that stays is noticed', async () => {
  host.setHost(false);
  const { page, quit } = await launch();
  const notice = page.getByText('This desktop does not show tray icons');
  await expect(notice).toBeVisible();
  host.setHost(true);
  await expect(notice).toBeHidden();
  await expect.poll(async () => (await host.item()).tooltip()).toContain('Today 0:00:00');
  host.setHost(false);
  await expect(notice).toBeVisible();
  await quit();
});

test('that Stint stays in the tray is said once ever', async () => {
  const notifications = await startNotifications();
  const dataDir = newDataDir();
  for (let run = 0; run < 2; run++) {
    const { electron, quit } = await launch(dataDir);
    await (await host.item()).tooltip();
    for (let times = 0; times < 2; times++) {
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    }
    await expect.poll(() => notifications.titles()).toEqual(['Stint keeps running']);
    await quit();
  }
  await notifications.stop();
});
