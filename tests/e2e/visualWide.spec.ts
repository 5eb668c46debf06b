import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, row } from '../support/app.ts';
import type { App } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';
import { picturesOf } from '../support/pictures.ts';
import { canShiftClock, shiftedClock } from '../support/shiftedClock.ts';
import { visiblePage } from '../support/windows.ts';

test.skip(!canShiftClock, 'needs libfaketime');

/** A Thursday afternoon, at which each run of the app begins: near dates, the calendar of today and the panel are of that day. */
const NOW = Date.parse('2024-03-07T16:40Z');

/** A week of two clients until now, in UTC. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const execute = (intent: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', intent);
    await execute({ type: 'changeSettings', settings: { zone: 'UTC', dailyGoal: 480, severalAtOnce: true } });
    await execute({
      type: 'addTasks',
      tasks: [
        { title: 'Write the specification', project: 'Website', tags: ['deep'], estimate: 6 * 3_600_000 },
        { title: 'Prepare the invoice for February', project: 'Books', due: '2024-03-08' },
        { title: 'Call the accountant', project: 'Books', tags: ['calls'], estimate: 1_800_000 },
        { title: 'Review the drafts', project: 'Website', due: '2024-03-12' },
        { title: 'Water the plants' },
      ],
    });
    await execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
    await execute({ type: 'changeTask', taskId: 4, fields: { planned: '2024-03-08' } });
    const entries = [
      [1, '04T09:00', '04T12:10'],
      [2, '04T13:00', '04T14:20'],
      [3, '05T09:30', '05T10:15'],
      [4, '05T10:15', '05T12:30'],
      [1, '06T08:40', '06T11:00'],
      [5, '06T11:00', '06T11:10'],
      [2, '06T13:15', '06T16:00'],
      [1, '07T09:00', '07T11:20'],
      [3, '07T11:30', '07T12:05'],
      [4, '07T13:00', '07T15:45'],
    ] as const;
    for (const [taskId, from, to] of entries) {
      const [startedAt, endedAt] = [Date.parse(`2024-03-${from}Z`), Date.parse(`2024-03-${to}Z`)];
      await execute({ type: 'addEntry', taskId, startedAt, endedAt, note: '' });
    }
  });
  await row(page, 'Water the plants').waitFor();
}

/** The window with room for more: a sidebar, columns, a pane, a week. */
async function holdWide(page: Page, { hold }: Awaited<ReturnType<typeof picturesOf>>): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 720 });
  await row(page, 'Write the specification').click();
  await expect(page.getByRole('columnheader', { name: 'Project' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Task', exact: true })).toHaveValue('Write the specification');
  await hold(page, 'wide');
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await expect(page.locator('[data-block]')).toHaveCount(3);
  await hold(page, 'wide-calendar');
  await row(page, 'Write the specification').focus();
  await page.keyboard.press('w');
  await page.setViewportSize({ width: 2560, height: 900 });
  await expect(page.locator('[data-block]')).toHaveCount(10);
  await hold(page, 'wide-week');
  await page.keyboard.press('w');
}

/** What opens over the list of a narrow window, or stands below it. */
async function holdOpened(page: Page, { hold }: Awaited<ReturnType<typeof picturesOf>>): Promise<void> {
  await page.setViewportSize({ width: 460, height: 720 });
  const field = page.getByRole('combobox', { name: 'New task' });
  await field.fill('Write #Website @deep ~2h !fri ');
  await expect(page.getByRole('option', { name: 'Write the specification' })).toBeVisible();
  await hold(page, 'box');
  await field.fill('');
  await page.keyboard.press('Escape');
  await row(page, 'Call the accountant').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await hold(page, 'menu', { schemes: ['light'] });
  await page.keyboard.press('Escape');
  await row(page, 'Call the accountant').click();
  await row(page, 'Review the drafts').click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('2 tasks selected')).toBeAttached();
  await hold(page, 'selection');
  await page.keyboard.press('Escape');
}

let host: Awaited<ReturnType<typeof startTrayHost>>;
let app: App;

test.beforeAll(async () => {
  host = await startTrayHost();
  app = await launch(undefined, { TZ: 'UTC', ...shiftedClock(NOW - Date.now()) });
});

test.afterAll(async () => {
  await app.quit();
  await host.stop();
});

test('wide windows, what opens, several timers and the panel look as they did', async () => {
  const { electron, page } = app;
  const pictures = await picturesOf(electron);
  await fill(page);
  await holdWide(page, pictures);
  await holdOpened(page, pictures);

  await page.evaluate(() => window.stint.request('command:execute', { type: 'startTimer', taskId: 2 }));
  const bar = page.getByRole('banner');
  await expect(bar.getByRole('heading', { name: 'Prepare the invoice for February' })).toBeVisible();
  // When the goal will be reached is told, too.
  const mask = [bar.getByRole('timer'), bar.getByTestId('goal')];
  await pictures.hold(bar, 'now', { mask });
  await page.evaluate(() => window.stint.request('command:execute', { type: 'startTimer', taskId: 1 }));
  await page.setViewportSize({ width: 1440, height: 720 });
  await expect(bar.getByRole('button', { name: '2 tasks running' })).toBeVisible();
  await pictures.hold(bar, 'now-several', { mask, schemes: ['light'] });

  await (await host.item()).activate();
  const panel = await visiblePage(electron, 'panel');
  await expect(panel.getByRole('option')).not.toHaveCount(0);
  await pictures.hold(panel, 'panel', { mask: [panel.getByRole('timer')] });
});
