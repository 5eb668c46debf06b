import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import type { Settings } from '#shared/settings/index.ts';
import { addTask, launch, row } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { makeOdd } from '../support/oddFiles.ts';

/** Puts settings into the database of a Stint that does not run, as one that knew of no dangers did. */
function store(dataDir: string, settings: Partial<Settings>): void {
  const db = new Sqlite(join(dataDir, 'stint.db'));
  const put = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(settings)) put.run(key, JSON.stringify(value));
  db.close();
}

test('paths of certificates that lead to a pipe or a device are said, and hold up neither the start nor the work', async () => {
  const host = await startTrayHost();
  const { dataDir, quit } = await launch();
  await quit();
  store(dataDir, {
    team: true,
    teamBroker: 'mqtts://localhost:1',
    teamName: 'north',
    teamMember: 'Anna',
    teamAuthority: makeOdd('a pipe'),
    teamCertificate: '/dev/zero',
  });
  makeOdd('a pipe', 'team-secrets.new', dataDir);
  const again = await launch(dataDir);
  await addTask(again.page, 'Write');
  await again.page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect(row(again.page, 'Write')).toHaveAttribute('data-active', 'true');
  await again.page.keyboard.press('Control+,');
  await again.page.getByRole('dialog').getByRole('tab', { name: 'Team' }).click();
  await again.page.getByRole('button', { name: 'Test the connection' }).click();
  await expect(again.page.getByText(/EFTYPE: not a regular file/u)).toBeVisible();

  // Nor can a page of ours name a file by itself.
  const answer = await again.page.evaluate(
    `window.stint.request('command:execute', { type: 'changeSettings', settings: { teamKeyFile: '/dev/zero' } })`,
  );
  expect(answer).toMatchObject({ ok: false, code: 'setting-protected' });
  await again.quit();
  await host.stop();
});
