import { expect, test } from '@playwright/test';
import { addTask, launch, row } from '../support/app.ts';
import { problems } from '../support/axe.ts';
import { startNotifications } from '../support/dbus/notifications.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

/** Shown as it is everywhere, also where what is told is markup. */
const TITLE = '<b>Write</b> & read';

test('a task that runs for long is told once, and the reminder is turned off where it was told', async () => {
  const notifications = await startNotifications();
  const host = await startTrayHost();
  const { page, quit } = await launch();
  await addTask(page, TITLE);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Reminders' }).click();
  for (const name of ['No timer running', 'Long-running timer', 'Quiet hours']) {
    await page.getByRole('switch', { name, exact: true }).press('Space');
  }
  const days = page.getByRole('group', { name: 'Working days' });
  await expect(days.getByRole('button', { pressed: true })).toHaveCount(5);
  await days.getByRole('button', { name: 'Saturday' }).press('Space');
  await expect(days.getByRole('button', { pressed: true })).toHaveCount(6);
  expect(await problems(page)).toEqual([]);
  await page.getByRole('switch', { name: 'Quiet hours' }).press('Space');
  await page.keyboard.press('Escape');

  await row(page, TITLE).focus();
  await page.keyboard.press('Space');
  await expect(row(page, TITLE)).toHaveAttribute('data-active', 'true');
  await page.evaluate(async () => {
    const now = await window.stint.request('clock:now');
    const found = await window.stint.request('entries:ofTask', 1, null);
    const entryId = found.ok ? (found.value.entries[0]?.id ?? 0) : 0;
    const fields = { startedAt: now - 3 * 3_600_000 };
    await window.stint.request('command:execute', { type: 'changeEntry', entryId, fields });
  });
  const notice = page.getByRole('status').filter({ hasText: `“${TITLE}” has been running for 3 hours.` });
  await expect(notice).toBeVisible();
  expect(notifications.titles()).toEqual(['Stint']);
  expect(notifications.bodies()).toEqual([expect.stringContaining('“&lt;b&gt;Write&lt;/b&gt; &amp; read” has')]);
  expect(await problems(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Turn off this reminder' }).press('Enter');
  await expect(notice).toBeHidden();
  const { remindLong, workDays } = await page.evaluate(
    async () => (await window.stint.request('snapshot:get')).snapshot.settings,
  );
  expect([remindLong, workDays]).toEqual([false, [1, 2, 3, 4, 5, 6]]);
  await quit();
  await host.stop();
  await notifications.stop();
});
