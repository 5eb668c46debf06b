import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { addTask, launch, query, row, secondsOf, shownSeconds } from '../support/app.ts';
import { startTrayHost } from '../support/dbus/trayHost.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Entries of the day' });
const entry = (page: Page, range: string) => list(page).getByRole('button', { name: range });
const block = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name });
const editor = (page: Page) => page.getByRole('dialog', { name: /entry/iu });

/** Turns to the day page and there to the day of a date. */
async function goToDay(page: Page, date: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByLabel('Go to date').fill(date);
  await expect(page.getByText('No entries on this day.')).toBeVisible();
}

/** Adds an entry of a task on the shown day. */
async function addEntry(page: Page, task: string, start: string, end: string): Promise<void> {
  await page.getByRole('button', { name: 'Add entry' }).click();
  await page.getByRole('combobox', { name: 'Task' }).fill('');
  await page.getByRole('combobox', { name: 'Task' }).fill(task);
  await page.getByRole('option', { name: task }).click();
  await page.getByLabel('Start', { exact: true }).fill(start);
  await page.getByLabel('End').fill(end);
  await page.keyboard.press('Enter');
}

test('entries by keyboard: add, move, edit, split, merge, delete, undo across a restart', async () => {
  const first = await launch();
  const { page } = first;
  await addTask(page, 'Write');
  await goToDay(page, '2026-03-04');

  // Add: start, then Tab to the end and on to the duration, which decides.
  await page.getByRole('heading', { name: 'Wednesday 4 March' }).click();
  await page.keyboard.press('a');
  await expect(page.getByLabel('Start', { exact: true })).toBeFocused();
  await page.keyboard.type('915');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1h30');
  await expect(page.getByLabel('End')).toHaveValue('10:45');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kick-off');
  await page.keyboard.press('Enter');
  await expect(entry(page, '9:15 – 10:45')).toBeFocused();
  await expect(page.getByRole('timer', { name: 'Tracked' })).toHaveText('1:30:00');

  // Move it, and its ends.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(entry(page, '9:20 – 10:50')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(entry(page, '9:20 – 10:55')).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(entry(page, '9:25 – 10:55')).toBeFocused();

  // What is not understood stays, with the reason; Escape gives up.
  await page.keyboard.press('Enter');
  await page.keyboard.type('9:60');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('Minutes go from 0 to 59.');
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue('9:60');
  await page.keyboard.press('Escape');
  await expect(entry(page, '9:25 – 10:55')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByLabel('Split at').fill('10');
  await page.keyboard.press('Enter');
  await expect(entry(page, '10:00 – 10:55')).toBeVisible();
  await expect(entry(page, '9:25 – 10:00')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Merge with next (10:00 – 10:55)' }).press('Enter');
  await expect(entry(page, '9:25 – 10:55')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByText('No entries on this day.')).toBeVisible();
  await first.quit();

  const second = await launch(first.dataDir);
  await second.page.keyboard.press('Escape');
  for (const undone of ['entry deleted', 'entries merged', 'entry split']) {
    await second.page.keyboard.press('Control+z');
    await expect(second.page.getByText(`Undone: ${undone}`)).toBeVisible();
  }
  const [stored] = query<{ note: string; length: number }>(
    first.dataDir,
    'SELECT note, ended_at - started_at AS length FROM time_entries',
  );
  expect(stored).toEqual({ note: 'Kick-off', length: 90 * 60_000 });
  await second.quit();
});

test('where entries overlap, the editor asks, and trims or allows', async () => {
  const { page, quit } = await launch();
  for (const title of ['Write', 'Read']) await addTask(page, title);
  await goToDay(page, '2026-03-04');
  await addEntry(page, 'Write', '9', '10');
  await expect(entry(page, '9:00 – 10:00')).toBeVisible();

  await addEntry(page, 'Read', '9:30', '10:30');
  const question = page.getByRole('alert');
  await expect(question).toContainText('There is already an entry of “Write” at this time.');
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(entry(page, '9:00 – 9:30')).toBeVisible();
  await expect(page.getByRole('timer', { name: 'Tracked' })).toHaveText('1:30:00');

  await addEntry(page, 'Read', '9', '9:15');
  await page.getByRole('button', { name: 'Keep both' }).press('Enter');
  await expect(page.getByRole('timer', { name: 'Tracked' })).toHaveText('1:45:00');
  await expect(page.getByRole('timer', { name: 'Elapsed (overlaps count once)' })).toHaveText('1:30:00');
  await quit();
});

/** Drags from the middle, or from so many pixels below the top, by so many. */
async function drag(page: Page, target: Locator, fromTop: number, by: number): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + fromTop);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + fromTop + by, { steps: 5 });
  await page.mouse.up();
}

test('a block is dragged, whole and by its end; a double click opens it, and empty space and a gap take an entry', async () => {
  const { page, electron, quit } = await launch();
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 900, height: 960 });
  });
  await addTask(page, 'Write');
  await goToDay(page, '2026-03-04');
  await addEntry(page, 'Write', '9', '10:30');
  await addEntry(page, 'Write', '12', '13');
  const HOUR = 60;
  await expect(block(page, 'Write 9:00 – 10:30')).toBeVisible();
  await drag(page, block(page, 'Write 9:00 – 10:30'), HOUR / 2, HOUR / 2);
  await expect(entry(page, '9:30 – 11:00')).toBeVisible();
  await drag(page, block(page, 'Write 9:30 – 11:00'), 1.5 * HOUR - 2, -HOUR / 2);
  await expect(entry(page, '9:30 – 10:30')).toBeVisible();
  await drag(page, block(page, 'Write 9:30 – 10:30'), 2, -HOUR / 4);
  await expect(entry(page, '9:15 – 10:30')).toBeVisible();

  // A click selects, here and in the list; a double click opens.
  await block(page, 'Write 9:15 – 10:30').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(entry(page, '9:10 – 10:25')).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await block(page, 'Write 9:15 – 10:30').dblclick();
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue('9:15');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Gap of 1:30, 10:30 – 12:00: add an entry' }).press('Enter');
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue('10:30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer', { name: 'Tracked' })).toHaveText('3:45:00');

  // Below the last entry: Escape gives up, letting go opens the editor.
  const last = block(page, 'Write 12:00 – 13:00');
  const below = (await last.boundingBox()) ?? { x: 0, y: 0 };
  const press = async (from: number, to: number) => {
    await page.mouse.move(below.x + 40, below.y + from);
    await page.mouse.down();
    await page.mouse.move(below.x + 40, below.y + to, { steps: 4 });
    await expect(page.getByTestId('ghost')).toContainText('13:30 – 14:000:30');
  };
  await press(1.5 * HOUR, 2 * HOUR);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByTestId('ghost')).toHaveCount(0);
  await press(1.5 * HOUR, 2 * HOUR);
  await page.mouse.up();
  await expect(page.getByLabel('End')).toHaveValue('14:00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer', { name: 'Tracked' })).toHaveText('4:15:00');

  // The menu of a block, and the zoom.
  await block(page, 'Write 13:30 – 14:00').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Split at 13:45' }).click();
  await expect(entry(page, '13:45 – 14:00')).toBeVisible();
  await last.focus();
  await page.keyboard.press('Control++');
  await expect.poll(async () => (await last.boundingBox())?.height).toBe(HOUR * 1.25 - 1);
  await quit();
});

test('a changed start of what runs is in the tray and in the window at once', async () => {
  const host = await startTrayHost();
  const { page, quit } = await launch();
  const item = await host.item();
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await expect.poll(() => item.tooltip()).toContain('Write');
  await row(page, 'Write').focus();
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: 'Write' }).getByRole('button', { name: /– now/u }).press('Enter');
  await expect(page.getByLabel('Start', { exact: true })).toBeFocused();
  await page.keyboard.type('-20m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Write' })).toBeVisible();
  await expect.poll(async () => secondsOf(await item.tooltip())).toBeGreaterThanOrEqual(20 * 60);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write')).toBeFocused();
  expect(await shownSeconds(page, 'Write')).toBeGreaterThanOrEqual(20 * 60);
  await quit();
  await host.stop();
});

test('days on which the clocks change: 23 and 25 hours, the hour that is missing, and the one that comes twice', async () => {
  const { page, dataDir, quit } = await launch();
  await addTask(page, 'Write');
  await page.evaluate(() =>
    window.stint.request('command:execute', { type: 'changeSettings', settings: { zone: 'Europe/Berlin' } }),
  );
  const hours = () => page.getByTestId('hour').allTextContents();
  await goToDay(page, '2026-03-29');
  await expect.poll(async () => (await hours()).slice(0, 4)).toEqual(['0:00', '1:00', '3:00', '4:00']);
  await addEntry(page, 'Write', '2:30', '4');
  await expect(editor(page)).toContainText('This time does not exist on that day: the clocks go forward.');
  await page.getByLabel('Start', { exact: true }).fill('1:30');
  await page.keyboard.press('Enter');
  await expect(entry(page, '1:30 – 4:00')).toContainText('1:30:00');

  await page.getByLabel('Go to date').fill('2026-10-25');
  await expect.poll(hours).toHaveLength(25);
  await addEntry(page, 'Write', '2:30', '4');
  await expect(entry(page, '2:30 – 4:00')).toContainText('2:30:00');
  await page.getByRole('button', { name: 'Add entry' }).click();
  await page.keyboard.type('2:15');
  const which = page.getByRole('group', {
    name: 'This start time occurs twice because the clocks go back. Which one?',
  });
  await expect(which.getByRole('radio', { name: '2:15 (+02:00)' })).toBeChecked();
  await which.getByRole('radio', { name: '2:15 (+02:00)' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(which.getByRole('radio', { name: '2:15 (+01:00)' })).toBeChecked();
  await page.getByLabel('End').fill('2:45');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep both' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const starts = query<{ started_at: number }>(dataDir, 'SELECT started_at FROM time_entries ORDER BY id DESC LIMIT 1');
  expect(starts).toEqual([{ started_at: Date.parse('2026-10-25T02:15+01:00') }]);
  await quit();
});

test('a day long ago is as near as any', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write');
  await goToDay(page, '1999-12-31');
  await expect(page.getByRole('heading', { name: 'Friday 31 December 1999' })).toBeVisible();
  await addEntry(page, 'Write', '23:30', '0:30');
  await expect(entry(page, '23:30 – 0:30')).toContainText('0:30:00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Saturday 1 January 2000' })).toBeVisible();
  await expect(entry(page, '23:30 – 0:30')).toBeFocused();
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: 'Today' })).toBeDisabled();
  await quit();
});

test('ten thousand tasks: the one that is meant is found by typing', async () => {
  const { page, quit } = await launch();
  await page.evaluate(async () => {
    const titles = Array.from({ length: 10_000 }, (_title, index) => `Task ${index}`);
    await window.stint.request('command:execute', { type: 'addTasks', tasks: titles.map((title) => ({ title })) });
  });
  await expect(row(page, 'Task 0')).toBeVisible();
  await goToDay(page, '2026-03-04');
  await addEntry(page, 'Task 9876', '9', '10');
  await expect(entry(page, '9:00 – 10:00')).toContainText('Task 9876');
  await quit();
});
