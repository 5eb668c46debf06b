import { expect, test } from '@playwright/test';
import { addTask, launch, row } from '../support/app.ts';
import { problems } from '../support/axe.ts';

/** The pages of the settings but for the data, which has a test of its own. */
const pages = [
  'Shortcuts',
  'Desktop',
  'Days and entries',
  'Focus',
  'Reminders',
  'Away',
  'Billing',
  'Appearance',
  'Integrations',
  'Team',
];

test('axe finds nothing in any view, light or dark', async () => {
  const { page, quit } = await launch();
  expect(await problems(page)).toEqual([]);

  for (const title of ['Done', 'Open', 'Running']) await addTask(page, title);
  await page.getByRole('button', { name: 'Start “Running”' }).click();
  await expect(row(page, 'Running')).toHaveAttribute('data-active', 'true');
  await row(page, 'Done').focus();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Done (1)' }).click();
  await expect(row(page, 'Done')).toBeVisible();
  expect(await problems(page)).toEqual([]);

  for (const name of ['Settings', 'Keyboard shortcuts']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(await problems(page)).toEqual([]);
    for (const tab of name === 'Settings' ? pages : []) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
      expect(await problems(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await quit();
});

test('axe finds nothing on the page of a team, or in its settings', async () => {
  const { page, quit } = await launch();
  await page.evaluate(() =>
    window.stint.request('command:execute', { type: 'changeSettings', settings: { team: true } }),
  );
  await page.getByRole('tab', { name: 'Team' }).click();
  await expect(page.getByRole('heading', { name: 'Shared timers' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Team settings' }).click();
  await expect(page.getByRole('textbox', { name: 'Broker' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await quit();
});

test('axe finds nothing in the page about the data, light or dark', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup created and verified.')).toBeVisible();
  const open = () => page.getByRole('dialog').getByRole('button', { expanded: false }).first().click();
  await open();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored.')).toBeFocused();
  await open();
  await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await quit();
});

test('axe finds nothing on the day page, in the entries of a task, or in the editor with its question', async () => {
  const { page, quit } = await launch();
  for (const title of ['Read', 'Write']) await addTask(page, title);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByText('No entries on this day.')).toBeVisible();
  expect(await problems(page)).toEqual([]);

  const yesterday = new Date(Date.now() - 86_400_000).setUTCHours(9, 0, 0, 0);
  await page.evaluate(async (nine) => {
    const times = [
      [1, 0, 1],
      [2, 0.5, 2],
      [1, 3, 3.1],
    ] as const;
    for (const [taskId, from, to] of times) {
      const [startedAt, endedAt] = [nine + from * 3_600_000, nine + to * 3_600_000];
      const note = 'What was said there';
      await window.stint.request('command:execute', {
        type: 'addEntry',
        taskId,
        startedAt,
        endedAt,
        note,
        overlaps: 'allow',
      });
    }
    await window.stint.request('command:execute', { type: 'startTimer', taskId: 1 });
  }, yesterday);
  await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('button')).not.toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect(page.getByRole('timer', { name: 'Elapsed (overlaps count once)' })).toBeVisible();
  expect(await problems(page)).toEqual([]);

  await page.getByRole('list', { name: 'Entries of the day' }).getByRole('button').first().dblclick();
  await page.getByLabel('Start', { exact: true }).fill('10:30');
  await page.getByLabel('End').fill('11');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  expect(await problems(page)).toEqual([]);
  await page.getByLabel('Start', { exact: true }).fill('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not a time.')).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Task' }).fill('rea');
  await expect(page.getByRole('option', { name: 'Read' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'Read' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('c');
  await expect(row(page, 'Write')).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Write' }).getByRole('heading', { level: 3 })).not.toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  await quit();
});

test('the window is whole at every width, in both themes and languages', async () => {
  test.slow();
  const { page, quit } = await launch();
  await page.evaluate(async () => {
    const execute = (command: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', command);
    const tasks = [
      { title: 'Write the specification', project: 'Site' },
      { title: 'Read the report', project: 'Site' },
      { title: 'Call' },
    ];
    await execute({ type: 'addTasks', tasks });
    await execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
    await execute({ type: 'changeSettings', settings: { severalAtOnce: true, dailyGoal: 480 } });
    for (const taskId of [1, 2]) await execute({ type: 'startTimer', taskId });
  });
  for (const language of ['en', 'ru'] as const) {
    await page.evaluate(
      (to) => window.stint.request('command:execute', { type: 'changeSettings', settings: { language: to } }),
      language,
    );
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const width of [380, 900, 1440, 2560]) {
      await page.setViewportSize({ width, height: 720 });
      await expect(page.getByRole('navigation')).toHaveCount(width < 900 ? 0 : 1);
      await expect(page.getByRole('tab')).toHaveCount({ 380: 4, 1440: 2 }[width] ?? 0);
      await expect(page.getByRole('heading', { level: 1, name: 'Read the report' })).toBeVisible();
      const isInside = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      expect(isInside).toBe(true);
      expect(await problems(page)).toEqual([]);
    }
  }
  // A very wide window has room for the details and the calendar.
  const title = page.getByRole('textbox', { name: 'Задача', exact: true });
  await row(page, 'Call').click();
  await expect(title).toHaveValue('Call');
  await expect(page.locator('[data-block]')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await title.fill('Call Anna');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Call Anna')).toBeFocused();
  await quit();
});
