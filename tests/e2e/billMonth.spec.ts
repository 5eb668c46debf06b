import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { launch, newDataDir } from '../support/app.ts';
import type { App } from '../support/app.ts';

/** A month of work for Acme at 85 € an hour, in minutes that no invoice has; and an hour that is nobody's. */
async function workAMonth(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const execute = (command: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
      window.stint.request('command:execute', command);
    const billerAddress = '1 Example Road\nLondon';
    await execute({ type: 'changeSettings', settings: { zone: 'UTC', billerName: 'Ann Example', billerAddress } });
    await execute({
      type: 'addTasks',
      tasks: [
        { title: 'Write the guide', project: 'Handbook' },
        { title: 'Review, second part', project: 'Handbook' },
        { title: 'Own things' },
      ],
    });
    await execute({ type: 'addClient', name: 'Acme' });
    await execute({ type: 'changeProject', projectId: 1, fields: { client: 'Acme', billable: true } });
    await execute({ type: 'setRate', of: { kind: 'client', id: 1 }, perHour: 8500, currency: 'EUR', from: null });
    const entries = [
      [1, '2026-03-02T09:00Z', 62],
      [1, '2026-03-10T09:00Z', 90],
      [2, '2026-03-17T13:00Z', 7],
      [3, '2026-03-18T13:00Z', 60],
    ] as const;
    for (const [taskId, start, minutes] of entries) {
      const startedAt = Date.parse(start);
      await execute({ type: 'addEntry', taskId, startedAt, endedAt: startedAt + minutes * 60_000, note: '' });
    }
  });
}

/** Has the system's dialog for saving answer this path. */
const saveAs = ({ electron }: App, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

/** Opens a menu and goes down to an item by its first letters. */
async function chooseIn(page: Page, menu: string | RegExp, item: Locator): Promise<void> {
  await page.getByRole('button', { name: menu }).press('Enter');
  await item.press('Enter');
}

/** Exports the shown report in a format, from the palette. */
async function exportReport(app: App, format: string, path: string): Promise<void> {
  const { page } = app;
  await saveAs(app, path);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' }).fill('export');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'What to export' }).selectOption({ index: 0 });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  await dialog.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(page.getByText(/^Saved as /u)).toBeVisible();
  await expect(dialog).toBeHidden();
}

test('a month is billed by keyboard: reported, rounded, exported as a timesheet and a table, and marked as billed', async () => {
  const app = await launch();
  const { page, quit } = app;
  await workAMonth(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await chooseIn(page, /^Period:/u, page.getByRole('menuitem', { name: 'Custom' }));
  await page.getByLabel('From').fill('2026-03-01');
  await page.getByLabel('To', { exact: true }).fill('2026-03-31');
  await expect(page.getByTestId('report-tracked')).toHaveText('3:39:00');
  await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Client' }).press('ArrowRight');
  await page.getByRole('menuitemcheckbox', { name: 'Acme' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('report-tracked')).toHaveText('2:39:00');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await chooseIn(page, /^Rounding/u, page.getByRole('menuitemradio', { name: 'Round up' }));
  // The menu stays open for how far and what is rounded.
  await expect(page.getByRole('menuitemradio', { name: '15 min' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  // 62, 90 and 7 minutes become 75, 90 and 15.
  await expect(page.getByRole('treegrid')).toContainText('€255.00');
  await expect(page.getByTestId('report-tracked')).toHaveText('2:39:00');

  const folder = newDataDir();
  await exportReport(app, 'Timesheet (PDF)', join(folder, 'march.pdf'));
  expect(execFileSync('pdfinfo', [join(folder, 'march.pdf')], { encoding: 'utf8' })).toMatch(/^Creator: +Stint$/mu);
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'march.pdf'), '-'], { encoding: 'utf8' });
  for (const part of [
    'Ann Example',
    '1 Example Road',
    'Handbook',
    'Write the guide',
    'Review, second part',
    '€255.00',
    'Acme',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/1.*31 March 2026/u);
  expect(text).toMatch(/1 ?\/ ?1/u);
  expect(text).not.toContain('Own things');

  await exportReport(app, 'Spreadsheet (XLSX)', join(folder, 'march.xlsx'));
  const sheets = await readXlsx(join(folder, 'march.xlsx'));
  const rows = JSON.stringify(sheets);
  for (const part of ['Handbook', 'Write the guide', '255', '233.75', '21.25']) expect(rows).toContain(part);

  await chooseIn(page, 'Report options', page.getByRole('menuitem', { name: 'Mark as billed…' }));
  await page.getByRole('textbox', { name: 'Invoice' }).fill('2026-003');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 entries billed: 2026-003')).toBeVisible();

  // From here on the entries are locked.
  const change = (billed: boolean) =>
    page.evaluate(
      (agreed) =>
        window.stint.request('command:execute', {
          type: 'changeEntry',
          entryId: 1,
          fields: { note: 'late' },
          ...(agreed && { billed: true }),
        }),
      billed,
    );
  expect(await change(false)).toMatchObject({ ok: false, code: 'entry-billed' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await change(false)).ok).toBe(true);
  await quit();
});
