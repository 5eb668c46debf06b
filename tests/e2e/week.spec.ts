import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, row } from '../support/app.ts';
import { problems } from '../support/axe.ts';

const HOUR = 3_600_000;

/** Adds a task by a line that says more than its title. */
async function addLine(page: Page, line: string, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'New task' }).fill(line);
  await page.keyboard.press('Enter');
  await row(page, title).waitFor();
}

const change = (page: Page, settings: object) =>
  page.evaluate((all) => window.stint.request('command:execute', { type: 'changeSettings', settings: all }), settings);

/** Adds entries of the first task, each from and to an hour of a date, UTC. */
async function addEntries(
  page: Page,
  entries: readonly (readonly [date: string, from: number, to: number])[],
): Promise<void> {
  const intents = entries.map(([date, from, to]) => ({
    type: 'addEntry' as const,
    taskId: 1,
    startedAt: Date.parse(date) + from * HOUR,
    endedAt: Date.parse(date) + to * HOUR,
    note: '',
  }));
  await page.evaluate(async (all) => {
    for (const intent of all) await window.stint.request('command:execute', intent);
  }, intents);
}

/** Turns from the list to the week of a date. */
async function openWeek(page: Page, date: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByLabel('Go to date').fill(date);
  await page.getByRole('button', { name: 'Add entry' }).focus();
  await page.keyboard.press('w');
  await expect(page.locator(`[data-date="${date}"]`)).toBeFocused();
}

test('a week by keyboard: days with their totals, the week before, and into a day and back', async () => {
  const { page, quit } = await launch();
  await change(page, { zone: 'UTC' });
  await addLine(page, 'Write #client', 'Write');
  await addEntries(page, [
    ['2026-03-01', 20, 21],
    ['2026-03-02', 9, 11],
    ['2026-03-04', 22, 26],
    ['2026-03-08', 10, 10.5],
  ]);
  await openWeek(page, '2026-03-04');

  // Monday to Sunday; what runs past midnight is shared out.
  await expect(page.getByRole('heading', { name: '2–8 March' })).toBeVisible();
  const days = page.getByRole('list', { name: 'Days of the week' }).getByRole('listitem');
  const totals = () => days.evaluateAll((all) => all.map((day) => /\d+:\d\d$/u.exec(day.textContent ?? '')?.[0] ?? ''));
  expect(await totals()).toEqual(['2:00', '', '2:00', '2:00', '', '', '0:30']);
  await expect(page.getByTestId('day-effort')).toHaveText('6:30:00');
  await expect(page.getByRole('list', { name: 'Tasks of the week' })).toHaveText(/Write.*6:30/u);
  expect(await problems(page)).toEqual([]);

  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: '23 February – 1 March' })).toBeVisible();
  await expect(page.getByTestId('day-effort')).toHaveText('1:00:00');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-date="2026-03-05"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thursday 5 March' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.locator('[data-date="2026-03-05"]')).toBeFocused();
  await page.keyboard.press('w');
  await expect(row(page, 'Write')).toBeFocused();
  await quit();
});

test('a wide week: seven columns, entries dragged and moved to other days, tasks planned and logged by drag', async () => {
  const { page, electron, quit } = await launch();
  await change(page, { zone: 'Europe/Berlin' });
  await addLine(page, 'Write #client', 'Write');
  await addTask(page, 'Read');
  // Berlin turns its clocks on Sunday, 29 March 2026.
  await addEntries(page, [
    ['2026-03-27', 9, 11],
    ['2026-03-23', 12, 13],
  ]);
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1900, height: 900 });
  });
  await openWeek(page, '2026-03-27');
  const column = (date: string) => page.locator(`[data-day="${date}"]`);
  const blocks = (date: string) => column(date).locator('[data-block]');
  await expect(page.locator('[data-day]')).toHaveCount(7);
  await expect(page.getByRole('list', { name: 'Time by project' })).toHaveText(/client\s*3:00\s*100%/u);
  expect(await problems(page)).toEqual([]);

  // By mouse two days on, where the clocks were turned: the same time on them.
  const from = (await blocks('2026-03-27').boundingBox()) ?? { x: 0, y: 0 };
  const to = (await column('2026-03-29').boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(from.x + 20, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, from.y + 60, { steps: 6 });
  await expect(page.getByTestId('ghost')).toContainText('10:00 – 12:002:00');
  await page.mouse.up();
  await expect(blocks('2026-03-29')).toHaveText(/Write 10:00 – 12:00/u);
  await expect(blocks('2026-03-27')).toHaveCount(0);

  // By keys: to the entry, a day back, and five minutes later.
  await blocks('2026-03-29').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(blocks('2026-03-28')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(blocks('2026-03-28')).toHaveText(/Write 10:05 – 12:05/u);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-date="2026-03-27"]')).toBeFocused();

  // A planned task goes to another day, and in the past to a time, which is logged.
  await page.evaluate(() =>
    window.stint.request('command:execute', { type: 'changeTask', taskId: 2, fields: { planned: '2026-03-24' } }),
  );
  const planned = page.locator('[data-planned="2"]');
  await planned.dragTo(page.locator('[data-date="2026-03-25"]'));
  await expect(page.getByText('Planned “Read”: Wednesday 25 March')).toBeVisible();
  await planned.dragTo(column('2026-03-26'), { targetPosition: { x: 40, y: 11 * 60 } });
  await expect(blocks('2026-03-26')).toHaveText(/Read 11:00 – 11:30/u);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(blocks('2026-03-26')).toHaveCount(0);
  await planned.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('Planned “Read”: Thursday 26 March')).toBeVisible();
  await planned.focus();
  await page.keyboard.press('Delete');
  await expect(planned).toHaveCount(0);
  await quit();
});

test('weeks begin, and times are written, as in the region of the system', async () => {
  const { page, quit } = await launch(undefined, { LANG: 'en_US.UTF-8' });
  await change(page, { zone: 'UTC' });
  await addTask(page, 'Write');
  await addEntries(page, [['2026-03-04', 9, 13.5]]);
  await openWeek(page, '2026-03-04');
  await expect(page.getByRole('heading', { name: 'March 1 – 7' })).toBeVisible();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('button', { name: '9:00 AM – 1:30 PM' });
  await expect(entry.first()).toBeVisible();
  await expect(page.getByTestId('hour').filter({ hasText: '9 AM' })).toBeVisible();
  // What stands in the editor is read back as it is.
  await page.locator('[data-entry]').first().press('Enter');
  await page.getByLabel('End').fill('2:00 pm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '9:00 AM – 2:00 PM' }).first()).toBeVisible();
  await quit();
});

test('the goal of a day: what is left, when it is reached, and that it was; what is left of an estimate', async () => {
  const { page, quit } = await launch();
  await addLine(page, 'Write ~2h', 'Write');
  await expect(row(page, 'Write').getByTestId('estimate-left')).toHaveText('2:00 left');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Days and entries' }).click();
  await page.getByLabel('Daily goal').selectOption('8 h');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('goal')).toHaveText('8:00 left of 8:00');

  await page.evaluate(() => window.stint.request('command:execute', { type: 'startTimer', taskId: 1 }));
  await expect(page.getByTestId('goal')).toHaveText(/^8:00 left of 8:00(?:, reached at \d{1,2}:\d\d)?$/u);
  await change(page, { dailyGoal: 1 });
  const since = (await page.evaluate(() => window.stint.request('clock:now'))) - 2 * 60_000;
  await page.evaluate(async (startedAt) => {
    const found = await window.stint.request('entries:ofTask', 1, null);
    const entryId = found.ok ? (found.value.entries[0]?.id ?? 0) : 0;
    await window.stint.request('command:execute', { type: 'changeEntry', entryId, fields: { startedAt } });
  }, since);
  await expect(page.getByTestId('goal')).toHaveText('Goal of 0:01 reached');
  await expect(row(page, 'Write').getByTestId('estimate-left')).toHaveText('1:58 left');
  await page.getByRole('tab', { name: 'Week' }).click();
  await expect(page.getByTestId('day-effort')).toHaveText(/^0:02:\d\d$/u);
  expect(await problems(page)).toEqual([]);
  await quit();
});

test('a Russian week', async () => {
  const { page, quit } = await launch(undefined, { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' });
  await page.getByRole('tab', { name: 'Неделя' }).click();
  await expect(page.getByText('На этой неделе записей нет.')).toBeVisible();
  const first = page.getByRole('list', { name: 'Дни недели' }).getByRole('listitem').first();
  await expect(first).toContainText('понедельник');
  await quit();
});
