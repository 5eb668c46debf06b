import { join } from 'node:path';
import { setTimeout as observe } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { addTask, launch, newDataDir, pressKeys, query, row } from '../support/app.ts';
import type { App } from '../support/app.ts';
import { startLogind } from '../support/dbus/logind.ts';
import { startNotifications } from '../support/dbus/notifications.ts';

const HOUR = 3_600_000;
const bar = (page: Page) => page.getByRole('region', { name: 'You were away' });

async function startTask(page: Page, title: string): Promise<void> {
  await addTask(page, title);
  await page.getByRole('button', { name: `Start “${title}”` }).click();
  await expect(row(page, title)).toHaveAttribute('data-active', 'true');
}

async function kill({ electron }: App): Promise<void> {
  const ended = new Promise((resolve) => electron.process().on('exit', resolve));
  electron.process().kill('SIGKILL');
  await ended;
}

/** Moves all that a killed Stint wrote three hours into the past. */
function threeHoursAgo(dataDir: string): void {
  const db = new Sqlite(join(dataDir, 'stint.db'));
  db.exec(`UPDATE time_entries SET started_at = started_at - ${3 * HOUR}`);
  // The last heartbeat came an hour after the start.
  db.exec(`UPDATE app_state SET value = json_set(value, '$.wall', (SELECT started_at FROM time_entries) + ${HOUR},
    '$.steady', value ->> 'steady' - ${2 * HOUR}) WHERE key = 'heartbeat'`);
  db.close();
}

test('killed for hours: asked once, over restarts, and answered by a key', async () => {
  const notifications = await startNotifications();
  const first = await launch();
  await startTask(first.page, 'Write');
  await kill(first);
  threeHoursAgo(first.dataDir);

  const second = await launch(first.dataDir);
  await expect(bar(second.page)).toContainText('“Write” was running when Stint closed at');
  await expect.poll(() => notifications.titles()).toEqual(['You were away']);
  const { violations } = await new AxeBuilder({ page: second.page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await second.quit();

  const third = await launch(first.dataDir);
  await expect(bar(third.page)).toBeVisible();
  expect(notifications.titles()).toHaveLength(1);
  await row(third.page, 'Write').focus();
  await third.page.keyboard.press('2');
  await expect(bar(third.page)).toHaveCount(0);
  await expect(row(third.page, 'Write')).toBeFocused();
  await expect(row(third.page, 'Write')).toHaveAttribute('data-active', 'true');
  const [closed, open] = query<{ started_at: number; ended_at: number }>(
    first.dataDir,
    'SELECT * FROM time_entries ORDER BY started_at',
  );
  expect((closed?.ended_at ?? 0) - (closed?.started_at ?? 0)).toBe(HOUR);
  expect(open?.ended_at).toBeNull();
  expect((open?.started_at ?? 0) - (closed?.ended_at ?? 0)).toBeGreaterThan(HOUR);
  expect(query(first.dataDir, 'SELECT * FROM away_parts')).toEqual([]);

  await third.page.keyboard.press('Control+z');
  await expect(bar(third.page)).toBeVisible();
  await third.page.keyboard.press('4');
  const field = third.page.getByRole('combobox', { name: 'To which task?' });
  await expect(field).toBeFocused();
  await third.page.keyboard.type('Meeting');
  await third.page.keyboard.press('Enter');
  await expect(row(third.page, 'Meeting').getByTestId('elapsed')).toHaveText(/^[12]:/u);
  await third.quit();
  await notifications.stop();
});

test('answered while another program holds the database: it says so, can be read whole, and works afterwards', async () => {
  const first = await launch();
  await startTask(first.page, 'Write');
  await kill(first);
  threeHoursAgo(first.dataDir);
  const { electron, page, quit } = await launch(first.dataDir);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(360);
  const db = new Sqlite(join(first.dataDir, 'stint.db'));
  db.exec('BEGIN EXCLUSIVE');
  await row(page, 'Write').focus();
  await page.keyboard.press('2');
  const message = page.getByText('Another program is using the database. Nothing was saved; try again in a moment.');
  await expect(message).toBeVisible();
  const hidden = await message.evaluate((text) => [
    text.scrollWidth - text.clientWidth,
    text.scrollHeight - text.clientHeight,
  ]);
  expect(hidden).toEqual([0, 0]);
  await expect(bar(page)).toBeVisible();
  db.exec('ROLLBACK');
  db.close();
  await page.keyboard.press('2');
  await expect(bar(page)).toHaveCount(0);
  expect(query(first.dataDir, 'SELECT * FROM time_entries')).toHaveLength(2);
  await quit();
});

test('a minute away: by lock, by logind’s word for it, and by idle hands', async () => {
  test.setTimeout(150_000);
  const logind = await startLogind();
  const apps = {
    powerMonitor: await launch(newDataDir()),
    logind: await launch(newDataDir(), { DBUS_SYSTEM_BUS_ADDRESS: logind.address }),
    idle: await launch(newDataDir()),
  };
  for (const [name, { page }] of Object.entries(apps)) {
    await startTask(page, 'Write');
    await page.evaluate((awayOnIdle) => {
      const settings = { awayMinutes: 1, awayOnIdle } as const;
      return window.stint.request('command:execute', { type: 'changeSettings', settings });
    }, name === 'idle');
  }
  await pressKeys('shift');
  await apps.powerMonitor.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  logind.set('LockedHint', true);
  // A minute is what it takes: the real idle time of the display cannot be hurried.
  await observe(65_000);
  for (const { page } of Object.values(apps)) await expect(bar(page)).toHaveCount(0);

  await apps.powerMonitor.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  logind.set('LockedHint', false);
  await pressKeys('shift');
  for (const [name, { page, dataDir, quit }] of Object.entries(apps)) {
    await expect(bar(page), name).toContainText('“Write” kept running while you were away');
    const [part] = query<{ since: number; until: number }>(dataDir, 'SELECT since, until FROM away_parts');
    const { since, until } = part ?? { since: 0, until: 0 };
    expect(until - since).toBeGreaterThan(60_000);
    expect(until - since).toBeLessThan(75_000);
    await quit();
  }
  expect(query<{ why: string }>(apps.idle.dataDir, 'SELECT why FROM away_parts')).toEqual([{ why: 'idle' }]);
  logind.stop();
});

test('policy “stop”: the machine falls asleep, and what runs has ended', async () => {
  const { electron, page, quit } = await launch();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Away' }).click();
  await page.getByRole('combobox', { name: 'When I’m away' }).selectOption('stop');
  await expect(page.getByText('The timer stops at the moment you left.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await startTask(page, 'Write');
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await quit();
});

test('what the desktop does not tell is said in the settings', async () => {
  const { page, quit } = await launch(newDataDir(), { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent' });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Away' }).click();
  await expect(page.getByText('Your desktop may not report this.')).toHaveCount(2);
  await quit();
});
