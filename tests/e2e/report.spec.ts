import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch } from '../support/app.ts';
import { problems } from '../support/axe.ts';

const HOUR = 3_600_000;

/** Tasks of two clients, one of which is billed by the hour, with three days behind them in UTC. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async (hour) => {
    const execute = (command: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', command);
    await execute({ type: 'changeSettings', settings: { zone: 'UTC' } });
    await execute({
      type: 'addTasks',
      tasks: [
        { title: 'Write', project: 'Book', tags: ['deep'] },
        { title: 'Read', project: 'Book' },
        { title: 'Call', project: 'Shop' },
      ],
    });
    await execute({ type: 'addClient', name: 'Acme' });
    await execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme', billable: true } });
    await execute({ type: 'setRate', of: { kind: 'client', id: 1 }, perHour: 6000, currency: 'EUR', from: null });
    const entries = [
      [1, '2026-03-02', 9, 11],
      [2, '2026-03-03', 9, 10.5],
      [3, '2026-03-04', 9, 9.5],
      [3, '2026-02-27', 9, 10],
    ] as const;
    for (const [taskId, date, from, to] of entries) {
      const day = Date.parse(date);
      await execute({ type: 'addEntry', taskId, startedAt: day + from * hour, endedAt: day + to * hour, note: '' });
    }
  }, HOUR);
}

/** Opens the reports for chosen dates. */
async function openDates(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('tab', { name: 'Reports' }).click();
  await page.getByRole('button', { name: /^Period:/u }).click();
  await page.getByRole('menuitem', { name: 'Custom' }).click();
  await page.getByLabel('From').fill(from);
  await page.getByLabel('To', { exact: true }).fill(to);
  await page.keyboard.press('Escape');
}

const names = (page: Page) =>
  page
    .getByRole('treegrid')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent));

test('a report by keyboard: its range, its lines, its charts, and into a day', async () => {
  const { page, quit } = await launch();
  await fill(page);
  await openDates(page, '2026-03-02', '2026-03-08');
  await expect(page.getByTestId('report-tracked')).toHaveText('4:00:00');
  await expect(page.getByRole('treegrid')).toContainText('€210.00');
  await expect.poll(() => names(page)).toEqual(['Book', 'Write', 'Read', 'Shop', 'Call']);
  expect(await problems(page)).toEqual([]);

  // From the heading the arrow keys step; inside of the lines they move and fold.
  await page.getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('report-tracked')).toHaveText('1:00:00');
  await page.keyboard.press('ArrowRight');
  // Without lines, there is nothing to step down to.
  await expect.poll(() => names(page)).toEqual(['Book', 'Write', 'Read', 'Shop', 'Call']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => names(page)).toEqual(['Book', 'Shop', 'Call']);
  await page.keyboard.press('ArrowRight');

  await page.keyboard.press('Shift+G');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'First by: Project' }).press('ArrowRight');
  await page.getByRole('menuitemradio', { name: 'Client' }).press('Enter');
  await expect(page.getByRole('treegrid').locator('tbody tr').first()).toContainText('Acme');
  expect(await problems(page)).toEqual([]);

  const chart = page.getByRole('group', { name: 'Time per day, by project' });
  await chart.getByRole('button', { name: 'Tuesday 3 March: 1:30, Book 1:30' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart.getByRole('button', { name: /^Monday 2 March/u })).toBeFocused();
  await page.keyboard.press('v');
  await expect(page.getByRole('list', { name: 'Time by client, with its projects' })).toContainText('Acme3:3088%');
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Tuesday 3 March: 1:30' }).focus();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Wednesday 4 March' })).toBeVisible();
  await expect(page.getByTestId('report-tracked')).toHaveText('0:30:00');
  await quit();
});

test('entries are billed and unlocked again, and a report is saved and found again after a restart', async () => {
  const { page, quit, dataDir } = await launch();
  await fill(page);
  await openDates(page, '2026-03-01', '2026-03-31');
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Report options' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('Mark as billed…');
  await page.getByRole('textbox', { name: 'Invoice' }).fill('2026-014');
  await expect(page.getByText('2 billable entries of this report: 3:30 · €210.00.')).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 entries billed: 2026-014')).toBeVisible();

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Invoices' }).press('ArrowRight');
  await page.getByRole('menuitemradio', { name: 'Billed', exact: true }).press('Enter');
  await expect(page.getByTestId('report-tracked')).toHaveText('3:30:00');
  await choose('Save this report…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Invoiced');
  await page.keyboard.press('Enter');
  await quit();

  const again = await launch(dataDir);
  await again.page.keyboard.press('Control+k');
  await again.page.getByRole('dialog').getByRole('combobox').fill('report inv');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByTestId('report-tracked')).toHaveText('3:30:00');
  await again.page.getByRole('button', { name: 'Report options' }).click();
  await again.page.getByRole('menuitem', { name: 'Unmark as billed…' }).click();
  await again.page.getByRole('button', { name: 'Unmark as billed: 2026-014' }).click();
  await expect(again.page.getByText('No entries match these filters.')).toBeVisible();
  await again.page.getByRole('button', { name: 'Undo' }).click();
  await expect(again.page.getByTestId('report-tracked')).toHaveText('3:30:00');
  await again.quit();
});
