import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, row } from '../support/app.ts';
import type { App } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { picturesOf } from '../support/pictures.ts';

/** A day long ago looks the same today and in a year: its date is written with the year. */
const DATE = '2024-03-05';
const at = (time: string): number => Date.parse(`${DATE}T${time}Z`);

/** Tasks of two projects with a day behind them, in UTC; nothing that depends on when the test runs. */
async function fill(page: Page): Promise<void> {
  const entries = [
    { taskId: 4, startedAt: at('08:30'), endedAt: at('09:05') },
    { taskId: 1, startedAt: at('09:05'), endedAt: at('10:40') },
    { taskId: 2, startedAt: at('11:00'), endedAt: at('12:15') },
    { taskId: 1, startedAt: at('13:00'), endedAt: at('16:30') },
  ];
  await page.evaluate(async (all) => {
    const execute = (intent: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', intent);
    await execute({ type: 'changeSettings', settings: { zone: 'UTC' } });
    await execute({
      type: 'addTasks',
      tasks: [
        { title: 'Write the specification', project: 'Client X', tags: ['deep'], estimate: 4 * 3_600_000 },
        { title: 'Prepare the invoice for October', project: 'Client X', due: '2024-03-08' },
        { title: 'Call the accountant', tags: ['calls'] },
        { title: 'Water the plants', project: 'Home' },
      ],
    });
    for (const entry of all) await execute({ type: 'addEntry', ...entry, note: '' });
  }, entries);
  await row(page, 'Water the plants').waitFor();
}

/** How each view is come to from the list, and how to leave it. */
const views: readonly (readonly [name: string, open: (page: Page) => Promise<void>, leave: string])[] = [
  ['list', () => Promise.resolve(), 'Escape'],
  [
    'day',
    async (page) => {
      await page.keyboard.press('c');
      await page.getByLabel('Go to date').fill(DATE);
      // Off the field, which would take the key that leads back.
      await page.locator('[data-block]').first().focus();
    },
    'c',
  ],
  [
    'week',
    async (page) => {
      // The day page was left at that date, and the week is the one that holds it.
      await page.keyboard.press('w');
      await page.locator(`[data-date="${DATE}"]`).waitFor();
      await page.locator('[data-week-task]').first().waitFor();
    },
    'w',
  ],
  [
    'report',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: /^Period:/u }).click();
      await page.getByRole('menuitem', { name: 'Custom' }).click();
      await page.getByLabel('From').fill('2024-03-01');
      await page.getByLabel('To', { exact: true }).fill('2024-03-31');
      await page.getByRole('treegrid').waitFor();
      await page.getByRole('heading', { level: 2 }).focus();
    },
    'r',
  ],
  [
    'settings',
    async (page) => {
      await page.keyboard.press('Control+,');
      await page.getByRole('dialog').waitFor();
    },
    'Escape',
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k');
      // The tasks are there at once, all else a moment later.
      await page.getByRole('option', { name: 'Undo' }).waitFor();
    },
    'Escape',
  ],
];

let host: Awaited<ReturnType<typeof startTrayHost>>;
let app: App;

test.beforeAll(async () => {
  host = await startTrayHost();
  app = await launch(undefined, { TZ: 'UTC' });
});

test.afterAll(async () => {
  await app.quit();
  await host.stop();
});

test('each main view looks as it did, by day and by night', async () => {
  const { electron, page } = app;
  const pictures = await picturesOf(electron);
  await pictures.hold(page, 'empty');
  await fill(page);
  for (const [name, open, leave] of views) {
    await row(page, 'Write the specification').focus();
    await open(page);
    await pictures.hold(page, name);
    await page.keyboard.press(leave);
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('Space');
  await expect(page.locator('[data-active="true"]')).toBeVisible();
  await pictures.hold(page, 'running', { mask: [page.getByRole('timer')] });
});
