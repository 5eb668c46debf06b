import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as observe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import {
  addTask,
  launch,
  launchFirst,
  newDataDir,
  pressKeys,
  query,
  row,
  secondsOf,
  shownSeconds,
  stint,
} from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { countTicks } from '../support/ticks.ts';
import { tellWindow, visiblePage, windowState } from '../support/windows.ts';

const QUICK_START = 'ctrl+alt+shift+Return';
const RESUME = 'ctrl+alt+shift+Home';

/** Moves and presses the real mouse. */
const mouse = (...words: string[]) => promisify(execFile)('xdotool', words);

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

async function startTask(page: Page, title: string): Promise<void> {
  await addTask(page, title);
  await page.getByRole('button', { name: `Start “${title}”` }).click();
  await expect(row(page, title)).toHaveAttribute('data-active', 'true');
}

/** The window's own keys work where nothing is typed. */
async function pressInList(page: Page, title: string, key: string): Promise<void> {
  await row(page, title).focus();
  await page.keyboard.press(key);
}

test('a key opens a field over another program; Enter starts what was typed, and the keys go back there', async () => {
  const { electron, page, quit } = await launch();
  await startTask(page, 'Write');
  const other = await launch();
  const field = other.page.getByRole('combobox', { name: 'New task' });
  await field.focus();
  await expect.poll(async () => (await windowState(other.electron, 'index'))?.isFocused).toBe(true);

  await pressKeys(QUICK_START);
  const quick = await visiblePage(electron, 'quickStart');
  await expect.poll(async () => (await windowState(electron, 'quickStart'))?.isFocused).toBe(true);
  expect(await problems(quick)).toEqual([]);
  await pressKeys('Return');
  await expect(quick.getByRole('alert')).toHaveText('Give the task a title first.');
  for (const key of ['r', 'i', 'n', 'g']) await pressKeys(key);
  await expect(quick.getByRole('combobox')).toHaveValue('ring');
  await quick.getByRole('combobox').fill('ring #client ~2h');
  await pressKeys('Return');
  await expect(row(page, 'ring')).toHaveAttribute('data-active', 'true');
  await expect(row(page, 'ring').getByTestId('estimate-left')).toHaveText('2:00 left');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await expect.poll(async () => (await windowState(electron, 'quickStart'))?.isVisible).toBe(false);
  await expect.poll(async () => (await windowState(other.electron, 'index'))?.isFocused).toBe(true);
  await pressKeys('x');
  await expect(field).toHaveValue('x');

  // Again: nothing is remembered, and Escape leaves everything as it is.
  await pressKeys(QUICK_START);
  await visiblePage(electron, 'quickStart');
  await expect(quick.getByRole('combobox')).toHaveValue('');
  await expect(quick.getByRole('combobox')).toBeFocused();
  await pressKeys('y');
  await expect(quick.getByRole('combobox')).toHaveValue('y');
  await pressKeys('Escape');
  await expect.poll(async () => (await windowState(electron, 'quickStart'))?.isVisible).toBe(false);
  await expect.poll(async () => (await windowState(other.electron, 'index'))?.isFocused).toBe(true);
  await expect(row(page, 'ring')).toHaveAttribute('data-active', 'true');
  await other.quit();
  await quit();
});

test('a key resumes the last task, and does nothing while something runs; so does the command line', async () => {
  const { page, dataDir, quit } = await launch();
  await startTask(page, 'Write');
  await page.getByRole('button', { name: 'Pause “Write”' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await pressKeys(RESUME);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  const entries = () => query(dataDir, 'SELECT * FROM time_entries').length;
  expect(entries()).toBe(2);
  await pressKeys(RESUME);
  await stint(dataDir, 'resume');
  expect(entries()).toBe(2);
  await stint(dataDir, 'stop');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await stint(dataDir, 'resume');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
});

test('each shortcut is changed by pressing keys; one that another of ours has is refused, and the old one kept', async () => {
  const { electron, page, quit } = await launch();
  await startTask(page, 'Write');
  await openSettings(page, 'Shortcuts');
  await expect(page.getByText('Works everywhere.')).toHaveCount(3);
  const resume = page.getByRole('button', { name: 'Resume the last task' });
  await resume.click();
  await page.keyboard.press('Meta+Alt+x');
  await expect(page.getByText(/Another Stint shortcut uses these keys. The old ones still work/u)).toBeVisible();
  await expect(resume).toHaveText('Ctrl + Alt + Shift + Home');
  await resume.click();
  await page.keyboard.press('Control+Shift+F8');
  await expect(resume).toHaveText('Ctrl + Shift + F8');
  await page.getByRole('button', { name: 'Quick start' }).click();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('Turned off.')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pause “Write”' }).click();
  await pressKeys('ctrl+shift+F8');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');

  // Two that are off until somebody wants them.
  await openSettings(page, 'Shortcuts');
  for (const [name, key] of [
    ['Back to the previous task', 'F6'],
    ['Show and hide the window', 'F7'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await page.keyboard.press(`Control+Shift+${key}`);
    await expect(page.getByRole('button', { name })).toHaveText(`Ctrl + Shift + ${key}`);
  }
  await page.keyboard.press('Escape');
  await startTask(page, 'Read');
  await pressKeys('ctrl+shift+F6');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  const isFocused = async () => (await windowState(electron, 'index'))?.isFocused;
  await tellWindow(electron, 'index', 'focus');
  await expect.poll(isFocused).toBe(true);
  await pressKeys('ctrl+shift+F7');
  await expect.poll(isFocused).toBe(false);
  await pressKeys('ctrl+shift+F7');
  await expect.poll(isFocused).toBe(true);
  await quit();
});

test('the mini window shows the same second, pauses, switches by a menu, and never takes the focus by itself', async () => {
  const { electron, page, quit } = await launch();
  await addTask(page, 'Read');
  await startTask(page, 'Write');
  await pressInList(page, 'Write', 'm');
  const mini = await visiblePage(electron, 'mini');
  expect((await windowState(electron, 'index'))?.isFocused).toBe(true);
  await expect(mini.getByRole('heading')).toHaveText('Write');
  await expect.poll(async () => secondsOf((await mini.getByRole('timer').textContent()) ?? '')).toBeGreaterThan(0);
  const [inMini, inMain] = await Promise.all([mini.getByRole('timer').textContent(), shownSeconds(page, 'Write')]);
  expect(Math.abs(secondsOf(inMini ?? '') - inMain)).toBeLessThanOrEqual(1);
  expect(await problems(mini)).toEqual([]);

  await mini.getByRole('button', { name: 'Pause' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await mini.getByRole('button', { name: 'Resume' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');

  await tellWindow(electron, 'mini', 'focus');
  await expect.poll(async () => (await windowState(electron, 'mini'))?.isFocused).toBe(true);
  await mini.getByRole('button', { name: 'Switch task' }).focus();
  await mini.keyboard.press('Enter');
  // The menu is the system's: keys reach it once it is open, and say nothing when it is.
  await expect
    .poll(async () => {
      await pressKeys('Down');
      await pressKeys('Return');
      return await row(page, 'Read').getAttribute('data-active');
    })
    .toBe('true');
  await expect(mini.getByRole('heading')).toHaveText('Read');

  await pressInList(page, 'Read', 'Control+z');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  // Closed by the window system, it is not wanted any more; that can be undone as well.
  await tellWindow(electron, 'mini', 'close');
  await expect.poll(() => windowState(electron, 'mini')).toBeNull();
  await pressInList(page, 'Write', 'Control+z');
  await visiblePage(electron, 'mini');
  await quit();
});

test('several active: the mini window shows the latest and how many more; hidden it is sent no tick', async () => {
  const { electron, page, quit } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Several tasks at once' }).click();
  await page.keyboard.press('Escape');
  for (const title of ['One', 'Two', 'Three']) await startTask(page, title);
  await pressInList(page, 'Three', 'm');
  const mini = await visiblePage(electron, 'mini');
  await expect(mini.getByRole('heading')).toHaveText('Three+2');
  const ticks = await countTicks(mini);
  await expect.poll(ticks).toBeGreaterThan(1);
  await tellWindow(electron, 'mini', 'hide');
  const before = await ticks();
  // What must not happen can only be watched for a while.
  await observe(2500);
  expect(await ticks()).toBe(before);
  await quit();
});

test('the mini window is dragged by the mouse, drawn to the edge, and found there again after a restart', async () => {
  const { electron, page, dataDir, quit } = await launch();
  await startTask(page, 'Write');
  await pressInList(page, 'Write', 'm');
  await visiblePage(electron, 'mini');
  const bounds = async () => (await windowState(electron, 'mini'))?.bounds ?? { x: -1, y: -1, width: 0, height: 0 };
  const area = await electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  // Chromium tells late, and nobody else, by what a window that is new can be dragged.
  await expect(async () => {
    const { x, y } = await bounds();
    // Held at its text, it is put down nine pixels from the corner.
    await mouse('mousemove', `${x + 30}`, `${y + 15}`, 'mousedown', '1');
    await mouse('mousemove', `${area.x + 300}`, `${area.y + 200}`);
    await mouse('mousemove', `${area.x + 39}`, `${area.y + 24}`, 'mouseup', '1');
    await expect.poll(bounds, { timeout: 3000 }).toMatchObject({ x: area.x, y: area.y });
  }).toPass();
  await expect.poll(() => query(dataDir, "SELECT * FROM app_state WHERE key = 'mini.places'").length).toBe(1);
  await quit();

  const again = await launch(dataDir);
  await visiblePage(again.electron, 'mini');
  expect((await windowState(again.electron, 'mini'))?.bounds).toMatchObject({ x: area.x, y: area.y });
  await again.quit();
});

test('starting at login writes and removes an autostart file, shows what the system says, and tells of failures', async () => {
  const config = mkdtempSync(join(tmpdir(), 'stint-config-'));
  const file = join(config, 'autostart', `${APPLICATION_ID}.desktop`);
  const { electron, page, dataDir, quit } = await launch(newDataDir(), { XDG_CONFIG_HOME: config });
  await openSettings(page, 'Desktop');
  const login = page.getByRole('switch', { name: 'Start at login' });
  await expect(login).not.toBeChecked();
  await login.click();
  await expect(login).toBeChecked();
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^Exec=.* --user-data-dir=${dataDir} --hidden$`, 'mu'));

  // Another program turns it off; the window says so when it is looked at.
  writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`);
  await tellWindow(electron, 'index', 'hide');
  await tellWindow(electron, 'index', 'show');
  await expect(login).not.toBeChecked();
  await login.click();
  await expect(login).toBeChecked();
  await login.click();
  await expect(login).not.toBeChecked();
  expect(existsSync(file)).toBe(false);

  rmSync(dirname(file), { recursive: true });
  writeFileSync(dirname(file), 'no folder');
  await login.click();
  await expect(page.getByRole('alert')).toContainText('The system rejected this change');
  await expect(login).not.toBeChecked();
  rmSync(dirname(file));
  mkdirSync(dirname(file));
  await login.click();
  await expect(login).toBeChecked();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => existsSync(file)).toBe(false);
  await quit();
});

test('started hidden, it is in the tray alone; where there is no tray, minimised', async () => {
  const host = await startTrayHost();
  const hidden = await launchFirst(newDataDir(), {}, ['--hidden']);
  const item = await host.item();
  await expect.poll(() => item.tooltip()).toContain('Today 0:00:00');
  expect(await windowState(hidden.electron, 'index')).toMatchObject({ isVisible: false });
  await item.click('Show Stint');
  await expect.poll(async () => (await windowState(hidden.electron, 'index'))?.isVisible).toBe(true);
  await hidden.quit();
  await host.stop();

  const { electron, dataDir, quit } = await launchFirst(newDataDir(), {}, ['--hidden']);
  await expect.poll(async () => (await windowState(electron, 'index'))?.isMinimized).toBe(true);
  await stint(dataDir, 'show');
  await expect.poll(async () => (await windowState(electron, 'index'))?.isMinimized).toBe(false);
  await quit();
});

test('a click on the tray icon toggles the timer where that was chosen; each icon style looks its own', async () => {
  const host = await startTrayHost();
  const { page, quit } = await launch();
  const item = await host.item();
  await startTask(page, 'Write');
  await expect.poll(() => item.tooltip()).toContain('Write');
  await openSettings(page, 'Desktop');
  await page.getByRole('combobox', { name: 'Clicking the icon' }).selectOption('Timer');
  await expect(page.getByText('Pauses or resumes the timer.')).toBeVisible();

  const icons = [await item.icon()];
  for (const style of ['Ring', 'Plain']) {
    await page.getByRole('combobox', { name: 'Tray icon' }).selectOption(style);
    const last = icons.at(-1) ?? Buffer.alloc(0);
    await expect.poll(async () => (await item.icon()).equals(last)).toBe(false);
    icons.push(await item.icon());
  }
  expect(new Set(icons.map((icon) => icon.toString('base64'))).size).toBe(3);
  await page.keyboard.press('Escape');
  await item.activate();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await item.activate();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
  await host.stop();
});

test('without seconds the tray shows minutes, and is left alone between them', async () => {
  const host = await startTrayHost();
  const { electron, page, quit } = await launch();
  const item = await host.item();
  await startTask(page, 'Write');
  await openSettings(page, 'Desktop');
  await page.getByRole('switch', { name: 'Seconds in the tray' }).click();
  await expect.poll(() => item.tooltip()).toBe('Write\n0:00 this session · 0:00 today · 0:00 total');
  await electron.evaluate(({ Tray }) => {
    const counted = globalThis as unknown as { touched: number };
    counted.touched = 0;
    for (const name of ['setContextMenu', 'setImage', 'setToolTip'] as const) {
      Tray.prototype[name] = () => void (counted.touched += 1);
    }
  });
  const ticks = await countTicks(page);
  await expect.poll(ticks).toBeGreaterThan(2);
  expect(await electron.evaluate(() => (globalThis as unknown as { touched: number }).touched)).toBe(0);
  await quit();
  await host.stop();
});
