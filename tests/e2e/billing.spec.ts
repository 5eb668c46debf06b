import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addTask, launch, query, row } from '../support/app.ts';
import { problems } from '../support/axe.ts';

const HOUR = 3_600_000;

/** Opens the dialog of projects and clients on one of its tabs, by keyboard. */
async function openProjects(page: Page, tab: 'Projects' | 'Clients') {
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Projects and clients' });
  await dialog.getByRole('tab', { name: tab }).focus();
  await page.keyboard.press('Enter');
  return dialog;
}

test('by keyboard: a client with a rate, a project with a budget, and a billed entry that asks before it changes', async () => {
  const { page, dataDir, quit } = await launch();
  await addTask(page, 'Write spec');
  await page.keyboard.press('Escape');

  const clients = await openProjects(page, 'Clients');
  await clients.getByRole('textbox', { name: 'New client' }).focus();
  await page.keyboard.type('Acme');
  await page.keyboard.press('Enter');
  await clients.getByRole('button', { name: 'Acme', exact: true }).press('Enter');
  await clients.getByRole('textbox', { name: 'Hourly rate' }).focus();
  await page.keyboard.type('85.50');
  await page.keyboard.press('Enter');
  await clients.getByRole('combobox', { name: 'Billable' }).selectOption('Billable');
  await clients.getByRole('textbox', { name: 'Hourly rate' }).fill('90');
  await expect(clients.getByRole('radio', { name: 'From today' })).toBeChecked();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(clients.getByRole('list', { name: 'Rates over time' })).toContainText('From the beginning');
  expect(query(dataDir, 'SELECT json_array_length(rates) AS count, billable FROM clients')).toEqual([
    { count: 2, billable: 1 },
  ]);
  await page.keyboard.press('Escape');
  await expect(clients).toHaveCount(0);

  const projects = await openProjects(page, 'Projects');
  await projects.getByRole('textbox', { name: 'New project' }).focus();
  await page.keyboard.type('Site');
  await page.keyboard.press('Enter');
  await projects.getByRole('button', { name: 'Site', exact: true }).press('Enter');
  await projects.getByRole('combobox', { name: 'Client' }).focus();
  await page.keyboard.type('ac');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(projects.getByText('from “Acme”')).toBeVisible();
  await projects.getByRole('combobox', { name: 'Budget' }).selectOption('Hours');
  await projects.getByRole('textbox', { name: 'Hours' }).focus();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(projects.getByText('0:00 of 40 h')).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(projects).toHaveCount(0);

  await row(page, 'Write spec').focus();
  await page.keyboard.press('Enter');
  const task = page.getByRole('dialog', { name: 'Task' });
  await task.getByRole('combobox', { name: 'Project' }).fill('Sit');
  await expect(page.getByRole('option', { name: 'Site' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(task.getByRole('combobox', { name: 'Billable' })).toContainText('As “Acme”: billable');
  expect(await problems(page)).toEqual([]);
  await task.getByRole('combobox', { name: 'Project' }).press('Enter');
  await expect(task).toHaveCount(0);

  await page.evaluate(async (hour) => {
    const { now } = await window.stint.request('snapshot:get');
    const at = Math.floor(now / hour) * hour;
    const execute = (command: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', command);
    for (const from of [20, 10]) {
      const times = { startedAt: at - from * hour, endedAt: at - (from - 6) * hour };
      await execute({ type: 'addEntry', taskId: 1, ...times, note: '' });
    }
    await execute({ type: 'markBilled', entryIds: [1, 2], reference: '2026-014', date: '2026-11-30' });
  }, HOUR);
  await openProjects(page, 'Projects');
  await expect(projects.getByRole('button', { name: 'Site Acme 30%' })).toBeVisible();
  await page.keyboard.press('Escape');

  await row(page, 'Write spec').focus();
  await page.keyboard.press('e');
  await page
    .getByRole('button', { name: /6:00:00/u })
    .first()
    .press('Enter');
  const entry = page.getByRole('dialog', { name: 'Entry' });
  await expect(entry.getByText('Billed: 2026-014, 30 Nov 2026')).toBeVisible();
  await entry.getByRole('textbox', { name: 'Note' }).fill('Call');
  await page.keyboard.press('Enter');
  await expect(entry.getByRole('alert')).toBeFocused();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(entry).toHaveCount(0);
  expect(query(dataDir, "SELECT count(*) AS count FROM time_entries WHERE note = 'Call'")).toEqual([{ count: 1 }]);

  await page
    .getByRole('button', { name: /6:00:00/u })
    .first()
    .press('Enter');
  await entry.getByRole('button', { name: 'Unmark as billed (also 1 other entry)' }).press('Enter');
  await expect(page.getByText('“2026-014” is no longer billed')).toBeVisible();
  expect(query(dataDir, 'SELECT count(*) AS count FROM invoices')).toEqual([{ count: 0 }]);
  await quit();
});

test('the settings have a page for billing, with a default rate and the address of timesheets', async () => {
  const { page, dataDir, quit } = await launch();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Billing' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Billing' });
  await panel.getByRole('switch', { name: 'Billable by default' }).click();
  await panel.getByRole('textbox', { name: 'Hourly rate' }).fill('50');
  await panel.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await panel.getByRole('textbox', { name: 'Your address' }).fill('1 Main Street\nLondon');
  await panel.getByRole('textbox', { name: 'Your name' }).focus();
  const stored = () =>
    query(dataDir, "SELECT value FROM settings WHERE key IN ('billerAddress', 'defaultRates') ORDER BY key");
  await expect
    .poll(stored)
    .toEqual([{ value: '"1 Main Street\\nLondon"' }, { value: '[{"from":null,"perHour":5000,"currency":"GBP"}]' }]);
  expect(await problems(page)).toEqual([]);
  await quit();
});
