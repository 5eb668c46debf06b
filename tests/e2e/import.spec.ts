import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, newDataDir, query, row } from '../support/app.ts';
import type { App } from '../support/app.ts';
import { problems } from '../support/axe.ts';

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const two = (number: number): string => String(number).padStart(2, '0');

/** A year of Toggl's detailed report: eight entries of half an hour on each of 250 days. */
function togglYear(): string {
  const rows = Array.from({ length: 2000 }, (_, index) => {
    const date = new Date(Date.UTC(2025, 0, 6 + Math.floor(index / 8))).toISOString().slice(0, 10);
    const hour = 9 + (index % 8);
    const project = ['Website', 'Shop', 'Internal'][index % 3] ?? '';
    const client = project === 'Internal' ? '' : ['Acme', 'Bolt'][index % 2];
    const times = [date, `${two(hour)}:00:00`, date, `${two(hour)}:30:00`, '00:30:00'].join(',');
    return `Ann,ann@example.com,${client},${project},,Work ${index % 40},No,${times},${index % 5 === 0 ? 'deep' : ''}`;
  });
  return `${[HEAD, ...rows].join('\r\n')}\r\n`;
}

/** Has the system's dialogs answer this path. */
const answerDialogs = ({ electron }: App, path: string) =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

/** Opens a dialog by its name in the palette. */
async function openFromPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tasks, projects, days, settings, commands' }).fill(typed);
  await page.keyboard.press('Enter');
}

/** Moves the focus by Tab until it is on the element. */
async function tabTo(page: Page, element: ReturnType<Page['getByRole']>): Promise<void> {
  const isFocused = () => element.evaluate((node) => node === document.activeElement);
  await element.waitFor();
  for (let step = 0; step < 40 && !(await isFocused()); step++) await page.keyboard.press('Tab');
  await expect(element).toBeFocused();
}

/** A file in a folder of its own. */
function fileWith(content: string, name: string): string {
  const folder = newDataDir();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const entriesIn = (dataDir: string): number =>
  query<{ count: number }>(dataDir, 'SELECT count(*) AS count FROM time_entries')[0]?.count ?? 0;

test('by keyboard: a year of Toggl is previewed, imported, undone with one step, and found again the second time', async () => {
  const app = await launch();
  const { page, dataDir, quit } = app;
  await answerDialogs(app, fileWith(togglYear(), 'Toggl 2025.csv'));
  await openFromPalette(page, 'import');
  await expect(page.getByRole('button', { name: 'Choose file…' })).toBeFocused();
  expect(await problems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const summary = page.getByRole('region', { name: 'Toggl 2025.csv' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Toggl Track');
  await expect(summary).toContainText('2,000 entries');
  await expect(summary).toContainText('1000:00 h');
  await expect(summary).toContainText('6 January – 12 September 2025');
  expect(await problems(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tokyo');
  await expect(page.getByRole('option', { name: 'Asia/Tokyo' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo');
  for (const name of ['2 clients', '1 tag']) await expect(page.getByText(name, { exact: true })).toBeVisible();
  const run = page.getByRole('button', { name: 'Import 2,000 entries' });
  await tabTo(page, run);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2,000 entries imported')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(entriesIn(dataDir)).toBe(2000);
  const [first] = query<{ at: number; zone: string }>(
    dataDir,
    'SELECT started_at AS at, zone FROM time_entries ORDER BY started_at LIMIT 1',
  );
  expect(first).toEqual({ at: Date.parse('2025-01-06T09:00+09:00'), zone: 'Asia/Tokyo' });

  await page.keyboard.press('Control+z');
  await expect.poll(() => entriesIn(dataDir)).toBe(0);
  await expect(page.getByText('Coming from another tracker?')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => entriesIn(dataDir)).toBe(2000);

  await openFromPalette(page, 'import');
  await expect(page.getByRole('button', { name: 'Choose file…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Everything in this file is already in Stint.')).toBeVisible();
  await expect(page.getByText('2,000 entries already exist and will be skipped')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // Work without time for long is done, and not in the list; a search finds it, with its entries.
  await expect(page.getByText('No open tasks here.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Search' }).fill('work 7');
  const found = row(page, 'Work 7').first();
  await expect(found.getByTestId('elapsed')).toHaveText(/^\d+:30:00$|^\d+:00:00$/u);
  await found.focus();
  await page.keyboard.press('e');
  await expect(
    page
      .getByRole('dialog', { name: 'Work 7' })
      .getByRole('button', { name: /:00 – .*:30/u })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await quit();
});

test('what was imported is saved as a timesheet, a spreadsheet, and as one file that comes back', async () => {
  const app = await launch();
  const { page, dataDir, quit } = app;
  await answerDialogs(app, fileWith(togglYear(), 'Toggl 2025.csv'));
  await openFromPalette(page, 'import');
  await page.getByRole('button', { name: 'Choose file…' }).press('Enter');
  await page.getByRole('button', { name: 'Import 2,000 entries' }).press('Enter');
  await expect(page.getByText('2,000 entries imported')).toBeVisible();

  await page.getByRole('tab', { name: 'Reports' }).click();
  await page.getByRole('button', { name: /^Period/u }).click();
  await page.getByRole('menuitemradio', { name: 'All time' }).click();
  const folder = newDataDir();
  /** Saves what is chosen in the dialog under a name. */
  const save = async (name: string, what: RegExp, format: string | null): Promise<Buffer> => {
    await answerDialogs(app, join(folder, name));
    await openFromPalette(page, 'export');
    const field = page.getByRole('combobox', { name: 'What to export' });
    await expect(field).toBeFocused();
    const option = await field.getByRole('option', { name: what }).getAttribute('value');
    await field.selectOption(option);
    if (format !== null) await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
    expect(await problems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save…' }).press('Enter');
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
    return readFileSync(join(folder, name));
  };
  expect((await save('sheet.pdf', /^Report/u, 'Timesheet (PDF)')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await save('entries.pdf', /^Entries/u, 'Timesheet (PDF)')).length).toBeGreaterThan(50_000);
  // Large enough to be packed by a worker.
  expect((await save('entries.xlsx', /^Entries/u, 'Spreadsheet (XLSX)')).subarray(0, 2).toString()).toBe('PK');
  const all = await save('all.json', /^Everything/u, null);
  expect(JSON.parse(all.toString())).toMatchObject({ format: 'stint', clients: [{ name: 'Acme' }, { name: 'Bolt' }] });
  expect(entriesIn(dataDir)).toBe(2000);
  await quit();
});
