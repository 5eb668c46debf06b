import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { addTask, launch, newDataDir, row } from '../support/app.ts';

const HOUR = 3_600_000;

/** What an absence of three hours leaves behind while “Write” runs. */
function leaveQuestion(dataDir: string): void {
  const db = new Sqlite(join(dataDir, 'stint.db'));
  const now = Date.now();
  db.exec(`UPDATE time_entries SET started_at = started_at - ${4 * HOUR}`);
  db.exec(`INSERT INTO away_parts (why, entry_id, since, until)
    SELECT 'idle', id, ${now - 3 * HOUR}, ${now} FROM time_entries`);
  db.close();
}

const systems: readonly Record<string, string | undefined>[] = [
  { LANG: 'C.UTF-8' },
  { LANG: 'C' },
  { LANG: 'POSIX' },
  { LANG: undefined },
];

for (const system of systems) {
  test(`with LANG ${system['LANG'] ?? 'unset'} due days and an absence are drawn`, async () => {
    const env = { LANGUAGE: undefined, LC_ALL: undefined, LC_TIME: undefined, ...system };
    const first = await launch(newDataDir(), env);
    await first.page.getByRole('combobox', { name: 'New task' }).fill('Write !2030-01-24');
    await first.page.keyboard.press('Enter');
    await expect(row(first.page, 'Write')).toContainText('Jan 24');
    await first.page.getByRole('button', { name: 'Start “Write”' }).click();
    await expect(row(first.page, 'Write')).toHaveAttribute('data-active', 'true');
    await first.quit();
    leaveQuestion(first.dataDir);

    const { page, quit } = await launch(first.dataDir, env);
    await expect(page.getByRole('region', { name: 'You were away' })).toContainText('“Write”');
    await expect(row(page, 'Write')).toContainText('Jan 24');
    await page.getByRole('tab', { name: 'Week' }).click();
    await expect(page.getByText('Mon', { exact: true })).toBeVisible();
    await quit();
  });
}

for (const zone of ['Nowhere/City', 'UTC+3']) {
  test(`with TZ “${zone}”, which names no zone, Stint starts and counts`, async () => {
    const { page, quit } = await launch(newDataDir(), { TZ: zone });
    await addTask(page, 'Write');
    await page.getByRole('tab', { name: 'Day' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await quit();
  });
}
