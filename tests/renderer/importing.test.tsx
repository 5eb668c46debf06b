import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useImporting } from '../../src/renderer/state/importing.ts';
import { ui } from '../../src/renderer/state/ui.ts';
import { openPage, shownTitles } from './support/page.tsx';

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
const row = (date: string, what: string, hour = '09'): string =>
  `Ann,a@example.com,Acme,Site,,${what},No,${date},${hour}:00:00,${date},${Number(hour) + 1}:00:00,,"deep, web"`;
const toggl = (...rows: string[]): string => `${[HEAD, ...rows].join('\n')}\n`;

const folder = mkdtempSync(join(tmpdir(), 'stint-importing-'));

/** The dialog of a window whose system dialog chooses a file with this content. */
async function openImport(content: string) {
  const page = await openPage('Old');
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  page.team.chooseFile.mockResolvedValue(path);
  act(() => ui.open({ kind: 'import' }));
  const choose = await screen.findByRole('button', { name: 'Choose file…' });
  await waitFor(() => expect(document.activeElement).toBe(choose));
  const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { ...page, isGone, write: (text: string) => writeFileSync(path, text) };
}

const preview = () => screen.findByRole('region', { name: 'file.csv' });
const isDisabled = (name: string | RegExp): boolean => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

test('a file is chosen, previewed and imported by keyboard, and undone with one step', async () => {
  const { user, core, isGone } = await openImport(toggl(row('2024-03-04', 'Write'), row('2024-03-05', 'Read')));
  await user.keyboard('{Enter}');
  const summary = await preview();
  await waitFor(() => expect(document.activeElement).toBe(summary));
  for (const part of ['Toggl Track', '2 entries', '2:00 h', '5 March 2024'])
    expect(summary.textContent).toContain(part);
  for (const name of ['1 client', '1 project', '2 tags', '2 tasks']) expect(screen.getByText(name)).toBeTruthy();
  expect(core.snapshot().tasks.size).toBe(1);

  await user.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  await isGone();
  expect(await screen.findByText('2 entries imported')).toBeTruthy();
  expect(core.whole().tasks.size).toBe(3);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shownTitles()).toEqual(['Old']));
});

test('a file that was imported says that all of it is here', async () => {
  const { user, isGone } = await openImport(toggl(row('2024-03-04', 'Write')));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await isGone();
  act(() => ui.open({ kind: 'import' }));
  await user.click(await screen.findByRole('button', { name: 'Choose file…' }));
  expect(await screen.findByText('Everything in this file is already in Stint.')).toBeTruthy();
  expect(isDisabled('Import')).toBe(true);
  expect(screen.getByText('1 entry already exists and will be skipped')).toBeTruthy();
});

test('what nobody can know from the file is asked, and each answer reads it again', async () => {
  const { user, isGone } = await openImport(toggl(row('03/04/2024', 'Write')));
  await user.keyboard('{Enter}');
  const which = await screen.findByRole('group', { name: 'Which date is 03/04/2024?' });
  const checked = () =>
    within(which)
      .getAllByRole<HTMLInputElement>('radio')
      .filter((radio) => radio.checked);
  expect(checked()).toHaveLength(0);
  expect(isDisabled(/^Import/u)).toBe(true);
  await user.click(within(which).getByRole('radio', { name: /3 April 2024/u }));
  await waitFor(() => expect(isDisabled('Import 1 entry')).toBe(false));
  expect((await preview()).textContent).toContain('3 April 2024');

  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await user.clear(zone);
  await user.type(zone, 'tokyo');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(useImporting.getState()).toMatchObject({ step: 'preview', preview: { zone: 'Asia/Tokyo' } }),
  );
  await user.click(screen.getByRole('button', { name: 'Import 1 entry' }));
  await isGone();
});

test('the columns of a table are chosen once, and kept for the next table of its kind', async () => {
  const table = (day: string): string => `Wann,Was,Wieviel\n2024-03-${day},Schreiben,1:30\n`;
  const { user, core, write, isGone } = await openImport(table('04'));
  await user.keyboard('{Enter}');
  await screen.findByRole('region', { name: 'Columns' });
  const select = (column: string) => screen.getByRole('combobox', { name: `Import “${column}” as` });
  await user.selectOptions(select('Wann'), 'Date');
  await waitFor(() => expect(useImporting.getState().step).toBe('preview'));
  await user.selectOptions(select('Wieviel'), 'Duration');
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await isGone();
  expect(core.snapshot().settings.columnMappings).toEqual([
    { headers: 'Wann\tWas\tWieviel', columns: { date: 0, title: 1, duration: 2 } },
  ]);
  expect(core.snapshot().undo).toMatchObject({ command: 'importFile' });

  write(table('05'));
  act(() => ui.open({ kind: 'import' }));
  await user.click(await screen.findByRole('button', { name: 'Choose file…' }));
  expect(await screen.findByRole('button', { name: 'Import 1 entry' })).toBeTruthy();
});

test('a file that is none says why, and another one can be chosen', async () => {
  const { user, write, isGone } = await openImport('');
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The file is empty.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose file…' }));
  write(toggl(row('2024-03-04', 'Write')));
  await user.keyboard('{Enter}');
  expect(await preview()).toBeTruthy();
  await user.keyboard('{Escape}');
  await isGone();
  expect(useImporting.getState()).toMatchObject({ step: 'choose', preview: null });
});

test('a timer that was running is offered to be started', async () => {
  const { user, core, isGone } = await openImport(
    '[{"start":"20240304T080000Z","end":"20240304T090000Z","tags":["Write"]},{"start":"20240305T080000Z","tags":["Read"]}]',
  );
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('switch', { name: 'Start the running timer now' }));
  await user.click(screen.getByRole('button', { name: 'Import 1 entry' }));
  await isGone();
  const running = [...core.snapshot().tasks.values()].filter((task) => task.running);
  expect(running.map(({ title }) => title)).toEqual(['Read']);
});
