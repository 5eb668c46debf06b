import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, query, row } from '../support/app.ts';

const add = async (page: Page, line: string, title: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'New task' }).fill(line);
  await page.keyboard.press('Enter');
  await row(page, title).waitFor();
};

/** What axe finds wrong, in both themes. */
async function problems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 150)}`)),
    );
  }
  return found;
}

test('one line adds a task with all it names, and completes what it knows', async () => {
  const { page, dataDir, quit } = await launch();
  await add(page, 'Write spec #"Client X" @deep ~2h !tomorrow', 'Write spec');
  await expect(row(page, 'Write spec')).toContainText('Tomorrow');
  await page.getByRole('combobox', { name: 'New task' }).focus();
  await page.keyboard.type('Read report #cl');
  await expect(page.getByRole('option', { name: '#"Client X"' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('@de');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Read report')).toBeVisible();

  // By keyboard: part of a title on another layout is found; what has an equal title is not added again.
  const isActive = (title: string) => expect(row(page, title)).toHaveAttribute('data-active', 'true');
  await page.keyboard.type('куз');
  await expect(page.getByRole('option').nth(1)).toContainText('Read report');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await isActive('Read report');
  await page.keyboard.type('write spec');
  await expect(page.getByRole('option').first()).toContainText('Write spec');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await isActive('Write spec');
  // By mouse: recent tasks are there before something is typed.
  await page.getByRole('combobox', { name: 'New task' }).click();
  await page.getByRole('option', { name: /^Read report/u }).click();
  await isActive('Read report');
  await expect(page.getByRole('option')).toHaveCount(0);
  // A token is in colour until Backspace takes it back.
  await page.keyboard.type('Lend ~5');
  await expect(page.locator('mark')).toHaveText('~5');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Backspace');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.type(' bucks');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Lend ~5 bucks')).toBeVisible();
  expect(query(dataDir, 'SELECT title, project_id, tags, estimate FROM tasks ORDER BY id')).toEqual([
    { title: 'Write spec', project_id: 1, tags: '["deep"]', estimate: 7_200_000 },
    { title: 'Read report', project_id: 1, tags: '["deep"]', estimate: null },
    { title: 'Lend ~5 bucks', project_id: null, tags: '[]', estimate: null },
  ]);
  await quit();
});

test('a task is described by keyboard: errors stay at their field, notes are rendered, undo takes it back in one step', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write spec');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Task' });
  await expect(dialog.getByRole('textbox', { name: 'Task', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  const estimate = dialog.getByRole('textbox', { name: 'Estimate' });
  await expect(estimate).toHaveAttribute('aria-invalid', 'true');
  await expect(estimate).toHaveValue('soon');
  await estimate.fill('1h30');
  await dialog
    .getByRole('textbox', { name: 'Notes' })
    .fill('**Mind** <img src=x onerror=alert(1)> [this](javascript:alert(1))');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText('Mind', { exact: true })).toBeVisible();
  expect(await dialog.locator('img').count()).toBe(0);
  // An address that could do harm leads nowhere.
  await expect(dialog.getByRole('link')).toHaveAttribute('href', '');
  expect(await problems(page)).toEqual([]);
  await estimate.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 'Write spec').getByTitle('Home')).toBeVisible();
  await expect(row(page, 'Write spec')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write spec').getByTitle('Home')).toHaveCount(0);

  // A subtask's time adds up in its task; completing one that repeats completes both, and adds both anew.
  await page.keyboard.press('Shift+N');
  await expect(dialog.getByRole('textbox', { name: 'Subtasks' })).toBeFocused();
  await page.keyboard.type('Outline');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Open “Outline”' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Repeat' }).selectOption('Every weekday');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row(page, 'Outline').focus();
  await page.keyboard.press('Space');
  const total = row(page, 'Write spec').getByTestId('elapsed');
  await expect(total).toHaveText(/[1-9]/u);
  await page.keyboard.press('Space');
  await expect(row(page, 'Outline').getByTestId('elapsed')).toHaveText((await total.textContent()) ?? '');
  await row(page, 'Write spec').focus();
  await page.keyboard.press('d');
  await expect(page.getByText(/^Completed “Write spec”\. Next: /u)).toBeVisible();
  await expect(total).toBeEmpty();
  await expect(row(page, 'Outline').getByTestId('elapsed')).toBeEmpty();
  await page.keyboard.press('Control+z');
  await expect(total).toHaveText(/[1-9]/u);
  await quit();
});

test('search as one types, filter by project, group, and save the view under a name', async () => {
  const { page, quit } = await launch();
  await add(page, 'Ёлка и отчёт #Дом', 'Ёлка и отчёт');
  await add(page, 'Write spec #Work @deep', 'Write spec');
  await add(page, 'Think', 'Think');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('отчет');
  await expect(row(page, 'Write spec')).toHaveCount(0);
  await expect(row(page, 'Ёлка и отчёт')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Ёлка и отчёт')).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Think')).toBeVisible();

  await page.getByRole('button', { name: 'Project: All projects' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Work' }).press('Enter');
  await expect(row(page, 'Think')).toHaveCount(0);
  await page.getByRole('button', { name: 'View options' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save this view…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('At work');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Project: Work' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'All projects' }).press('Enter');
  await page.getByRole('button', { name: 'View options' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Project', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Work' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'View options' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'At work' }).press('Enter');
  await expect(row(page, 'Think')).toHaveCount(0);
  await expect(row(page, 'Write spec')).toBeVisible();
  await quit();
});

test('projects are renamed, archived and deleted, with undo; their tasks stay', async () => {
  const { page, quit } = await launch();
  await add(page, 'Write spec #Work', 'Write spec');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  await dialog.getByRole('button', { name: 'Work', exact: true }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Client X');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Client X', exact: true })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Violet' }).check();
  expect(await problems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Archive “Client X”' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write spec')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write spec').getByTitle('Client X')).toBeVisible();
  await row(page, 'Write spec').focus();
  await page.keyboard.press('p');
  await dialog.getByRole('button', { name: 'Delete “Client X” and keep its tasks' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write spec').getByTitle('Client X')).toHaveCount(0);
  await expect(row(page, 'Write spec')).toBeVisible();
  await quit();
});

const titles = (page: Page) =>
  page.locator('[data-task]').evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label')));

test('tasks are selected by mouse and keyboard and completed in one step, have a menu by mouse and key, and are ordered by a head', async () => {
  const { page, electron, quit } = await launch();
  for (const title of ['Four', 'Three', 'Two', 'One'])
    await add(page, `${title} #${title === 'Four' ? 'Home' : 'Work'}`, title);
  const bar = page.getByRole('region', { name: 'Selected tasks' });
  await row(page, 'One').click();
  await row(page, 'Three').click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('3 tasks');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar).toContainText('2 tasks');
  await bar.getByRole('button', { name: 'Complete' }).click();
  await expect.poll(() => titles(page)).toEqual(['One', 'Four']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(['One', 'Two', 'Three', 'Four']);

  await row(page, 'Four').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByRole('textbox', { name: 'Task title' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Four')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Start' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Four')).toBeFocused();

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1440, 800));
  await expect(page.getByRole('columnheader', { name: 'Project' })).toBeVisible();
  const head = page.getByRole('columnheader', { name: 'Task' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => titles(page)).toEqual(['Four', 'One', 'Three', 'Two']);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => titles(page)).toEqual(['Two', 'Three', 'One', 'Four']);

  await page.getByRole('button', { name: 'View options' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Project', exact: true }).press('Enter');
  await row(page, 'One').click();
  await row(page, 'Two').click({ modifiers: ['ControlOrMeta'] });
  await row(page, 'Two').dragTo(page.getByRole('heading', { name: 'Home' }));
  await expect.poll(() => titles(page)).toEqual(['Two', 'One', 'Four', 'Three']);
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(['Four', 'Two', 'Three', 'One']);
  await quit();
});

test('theme, accent and density apply at once, last, and axe finds nothing in any of them', async () => {
  const first = await launch();
  const { page } = first;
  await addTask(page, 'Write');
  await page.getByRole('button', { name: 'Start “Write”' }).click();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Appearance' }).click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('contrast');
  await page.getByRole('radio', { name: 'Olive' }).check();
  await page.getByRole('combobox', { name: 'Density' }).selectOption('compact');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-density', 'compact');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await problems(page)).toEqual([]);
  await first.quit();
  const second = await launch(first.dataDir);
  await expect(second.page.locator('html')).toHaveAttribute('data-accent', 'olive');
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await second.quit();
});

test('the palette finds every command by typing, and does it once it is gone', async () => {
  const { page, quit } = await launch();
  const openPalette = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' })).toBeFocused();
  };
  await addTask(page, 'Write');
  await openPalette();
  await page.keyboard.type('pau');
  await expect(page.getByRole('option').first()).toContainText('ause');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('start or pause');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await expect(row(page, 'Write')).toBeFocused();
  await openPalette();
  await page.keyboard.type('rename');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Task title' })).toBeFocused();
  await page.keyboard.press('Escape');
  await openPalette();
  await page.keyboard.type('search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await quit();
});

test('what is typed while a dialog is loaded for the first time is meant for it', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  // T would else start the task.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start');
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const field = page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' });
  await expect(field).toHaveValue('start');
  await expect(field).toBeFocused();
  await expect(page.getByRole('option').first()).toContainText('tart');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write')).not.toHaveAttribute('data-active', 'true');
  await quit();
});

test('in the settings, pages are turned by arrows, and what was changed there is taken back by Ctrl+Z, and nothing else', async () => {
  const { page, quit } = await launch();
  await addTask(page, 'Write');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('tab', { name: 'General' })).toBeFocused();
  for (const name of [
    'Shortcuts',
    'Desktop',
    'Days and entries',
    'Focus',
    'Reminders',
    'Away',
    'Billing',
    'Appearance',
  ]) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.getByLabel('Density').selectOption('Compact');
  await page.getByLabel('Theme').selectOption('Dark');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Theme')).toHaveValue('system');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Density')).toHaveValue('roomy');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByLabel('Density')).toHaveValue('compact');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Write')).toBeVisible();
  await quit();
});
