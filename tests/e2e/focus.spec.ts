import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, query, row, secondsOf } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startNotifications } from '../support/dbus/notifications.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

const left = (page: Page) => page.getByTestId('focus-left');
const phase = (page: Page) => page.getByRole('region', { name: 'Focus' });

/** A task that runs, with the cursor on it. */
async function startTask(page: Page): Promise<void> {
  await addTask(page, 'Write');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
}

test('focus by keyboard: work, skipped to the break, ended; the entry knows nothing of it', async () => {
  const host = await startTrayHost();
  const { page, dataDir, quit } = await launch();
  await startTask(page);
  await page.keyboard.press('f');
  await expect(phase(page)).toContainText('Focus 1');
  await expect.poll(async () => secondsOf((await left(page).textContent()) ?? '')).toBeLessThan(25 * 60 - 1);
  const item = await host.item();
  await expect.poll(async () => (await item.tooltip()).includes('Focus 1 0:24:')).toBe(true);
  expect(await problems(page)).toEqual([]);

  await page.keyboard.press('f');
  await expect(phase(page)).toContainText('Break');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await page.keyboard.press('Shift+F');
  await expect(phase(page)).toBeHidden();
  await page.keyboard.press('Space');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  expect(query(dataDir, 'SELECT task_id FROM time_entries')).toHaveLength(1);
  // Undo takes back the pause: phases are no steps of it.
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await quit();
  await host.stop();
});

test('a countdown that is over is told and heard, with the window hidden, and the task runs on', async () => {
  const notifications = await startNotifications();
  const host = await startTrayHost();
  const { page, electron, quit } = await launch();
  await startTask(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.stint.on('chime', () => heard.push('chime'));
  });
  await page.keyboard.press('Shift+C');
  await expect(page.getByLabel('Length')).toBeFocused();
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not a duration.')).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.getByLabel('Length').fill('1h30');
  await page.keyboard.press('Enter');
  await expect(left(page)).toHaveText(/^1:(?:30:00|29:5\d)$/u);

  await page.evaluate(() => window.stint.request('command:execute', { type: 'startCountdown', ms: 2000 }));
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect.poll(() => notifications.titles()).toEqual(['The countdown is over']);
  await expect.poll(() => page.evaluate('window.heard')).toEqual(['chime']);
  const after = await page.evaluate(async () => {
    const { tasks, focus } = (await window.stint.request('snapshot:get')).snapshot;
    return { focus, runs: [...tasks.values()].some((task) => task.running !== null) };
  });
  expect(after).toEqual({ focus: null, runs: true });
  await quit();
  await host.stop();
  await notifications.stop();
});

test('a break without a task counts down and ends, over a restart; then nothing ticks', async () => {
  const host = await startTrayHost();
  const first = await launch();
  await startTask(first.page);
  await first.page.keyboard.press('Control+,');
  await first.page.getByRole('tab', { name: 'Focus' }).click();
  await first.page.getByRole('switch', { name: 'Pause during breaks' }).press('Space');
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('f');
  await expect(phase(first.page)).toContainText('Focus 1');
  await first.page.keyboard.press('f');
  await expect(phase(first.page)).toContainText('Break');
  await expect(row(first.page, 'Write')).toHaveAttribute('data-active', 'false');
  await first.quit();

  const second = await launch(first.dataDir);
  await expect(left(second.page)).toHaveText(/^0:04:\d\d$/u);
  const before = secondsOf((await left(second.page).textContent()) ?? '');
  await expect.poll(async () => secondsOf((await left(second.page).textContent()) ?? '')).toBeLessThan(before);
  await phase(second.page).getByRole('button', { name: 'End focus' }).press('Enter');
  await expect(phase(second.page)).toBeHidden();
  await second.quit();
  await host.stop();
});
