import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, query, row, stint } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { changeSettings, turnApiOn } from '../support/openApp.ts';
import { visiblePage } from '../support/windows.ts';

/** What a small window that was taken over would try, with arguments that the main window may send. */
const attempts: readonly (readonly [string, ...unknown[]])[] = [
  ['backups:list'],
  ['backups:restore', 'stint-x.db'],
  ['backups:make'],
  ['team:setSecret', 'password', null],
  ['team:copyKey'],
  ['api:copyToken', 'full'],
  ['link:open', 'https://example.com/'],
  ['shortcut:change', 'toggle', null],
  ['login:change', true],
  ['entries:between', { start: 0, end: 1 }],
  ['log:show'],
  ['calendars:events', { start: 0, end: 1 }],
  ['calendars:addAddress', 'https://example.com/'],
  ['command:execute', { type: 'deleteTask', taskId: 1 }],
  ['command:execute', { type: 'changeSettings', settings: { localApi: true } }],
  ['command:execute', { type: 'undo' }],
];

const attack = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ([name, ...argument]) => {
          const request = window.stint.request as (
            ...sent: readonly unknown[]
          ) => Promise<{ code?: string } | undefined>;
          return (await request(name, ...argument))?.code;
        }),
      ),
    attempts,
  );

test('a small window is told nothing of what opens the local API', async () => {
  const { electron, page, dataDir, quit } = await launch();
  await changeSettings(page, { miniWindow: true });
  const mini = await visiblePage(electron, 'mini');
  const { token } = await turnApiOn(page, dataDir);
  const told = (window: Page) =>
    window.evaluate(async () => JSON.stringify((await globalThis.window.stint.request('snapshot:get')).snapshot));
  expect(await told(page)).toContain(token);
  expect(await told(mini)).not.toContain(token);
  expect(await told(mini)).toContain('"localApi":{"state":"off"}');
  await quit();
});

test('a small window that was taken over gets nothing but failures, each a line in the log', async () => {
  const host = await startTrayHost();
  const { electron, page, dataDir, quit } = await launch();
  await addTask(page, 'Buy milk for Anna');
  await changeSettings(page, { miniWindow: true });
  const mini = await visiblePage(electron, 'mini');
  await stint(dataDir, 'quick-start');
  const quick = await visiblePage(electron, 'quickStart');
  await (await host.item()).activate();
  const panel = await visiblePage(electron, 'panel');
  const dump = () =>
    ['tasks', 'time_entries', 'settings', 'journal_steps'].map((table) => query(dataDir, `SELECT * FROM ${table}`));
  const before = dump();
  for (const taken of [mini, quick, panel]) {
    expect(await attack(taken)).toEqual(
      attempts.map(([name]) => (name === 'command:execute' ? 'command-not-allowed' : 'bad-request')),
    );
    await attack(taken);
  }
  expect(dump()).toEqual(before);
  await expect(row(page, 'Buy milk for Anna')).toBeVisible();

  const log = () => readFileSync(join(dataDir, 'logs', 'stint.log'), 'utf8');
  await expect.poll(log).toContain('quickStart: refused undo: not for this page');
  // Twice within the minute, once in the log.
  for (const name of ['mini', 'quickStart', 'panel'])
    expect(log().split(`${name}: refused backups:restore: not for this page`)).toHaveLength(2);
  expect(log()).not.toContain('Anna');

  // What each is there for still works.
  await quick.getByRole('combobox').fill('Write');
  await quick.keyboard.press('Enter');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await mini.getByRole('button', { name: 'Pause' }).click();
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await quit();
  await host.stop();
});
