import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ui } from '../../src/renderer/state/ui.ts';
import { openPage } from './support/page.tsx';

const HOUR = 3_600_000;

/** The dialog of a window with one entry of today, whose system dialog chooses a file in a folder of its own. */
async function openExport() {
  const page = await openPage('Write');
  const now = page.clock.now();
  const entry = { startedAt: now - HOUR, endedAt: now, note: '', overlaps: 'allow' } as const;
  page.elsewhere({ type: 'addEntry', taskId: page.taskId('Write'), ...entry });
  const folder = mkdtempSync(join(tmpdir(), 'stint-exporting-'));
  page.team.chooseTarget.mockImplementation(async (name) => join(folder, name));
  act(() => ui.open({ kind: 'export' }));
  const what = await screen.findByRole('combobox', { name: 'What to export' });
  await waitFor(() => expect(document.activeElement).toBe(what));
  const saved = async (): Promise<string> => {
    await page.user.click(screen.getByRole('button', { name: 'Save…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [name = ''] = readdirSync(folder);
    return readFileSync(join(folder, name), 'utf8');
  };
  return { ...page, folder, what, saved };
}

test('a report is saved as CSV, with the marks that are chosen', async () => {
  const { user, saved } = await openExport();
  expect(screen.getByRole('option', { name: 'Regional format (1.5,1.5)' })).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: 'Byte order mark' }));
  expect(await saved()).toBe('\uFEFFProject,Task,Tracked (h),Billable (h),Entries\r\nNo project,Write,1.00,0.00,1\r\n');
  expect(await screen.findByText(/^Saved as stint-.*\.csv\.$/u)).toBeTruthy();
});

test('entries are saved for another program', async () => {
  const { user, what, saved } = await openExport();
  await user.selectOptions(what, screen.getByRole('option', { name: /^Entries/u }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Toggl Track (CSV)');
  expect(await saved()).toContain('Description,Billable,Start date');
});

test('everything is one file', async () => {
  const { user, what, saved } = await openExport();
  await user.selectOptions(what, 'Everything');
  expect(screen.queryByRole('combobox', { name: 'Format' })).toBeNull();
  expect(JSON.parse(await saved())).toMatchObject({ format: 'stint', tasks: [{ title: 'Write' }] });
});

test('a report is copied as Markdown', async () => {
  const { user, team } = await openExport();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Markdown');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(team.copy.mock.lastCall?.[0]).toContain('Write       |     1:00 |');
});

test('what cannot be saved says why, and nothing is left there', async () => {
  const { user, team, folder } = await openExport();
  team.chooseTarget.mockResolvedValue(join(folder, 'missing', 'file.csv'));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The file could not be saved');
  team.chooseTarget.mockResolvedValue(null);
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('dialog')).toBeTruthy();
  expect(readdirSync(folder)).toEqual([]);
});
