import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { formatDateTime } from '#shared/format/clockTime.ts';
import type { UpdateStage, UpdateWay } from '#shared/model/update.ts';
import { bridge } from '../../src/renderer/bridge.ts';
import { openPage } from './support/page.tsx';

type Opened = Awaited<ReturnType<typeof openPage>>;

const offer = {
  state: 'available',
  version: '0.2.0',
  notes: { en: ['A week at a glance.', 'Reports.'], ru: ['Неделя целиком.'] },
} as const;

const show = ({ core }: Opened, stage: UpdateStage, way: UpdateWay = 'self') =>
  act(() => core.set('updates', { way, stage, checkedAt: core.snapshot().updates.checkedAt }));

const press = ({ user }: Opened, name: string) => user.click(screen.getByRole('button', { name }));

/** Opens the settings, where updates are on the first page. */
async function openSettings(opened: Opened): Promise<HTMLElement> {
  await press(opened, 'Settings');
  return await screen.findByRole('dialog', { name: 'Settings' });
}

test('a new version is offered with what is new in it, in the language of the window', async () => {
  const opened = await openPage('Write');
  expect(screen.queryByRole('region', { name: 'New version' })).toBeNull();
  show(opened, offer);
  const bar = await screen.findByRole('region', { name: 'New version' });
  expect(within(bar).getByText('Stint 0.2.0 is available.')).toBeTruthy();
  expect(screen.queryByText('Reports.')).toBeNull();
  await press(opened, 'What’s new');
  expect(
    within(bar)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([...offer.notes.en]);
  opened.elsewhere({ type: 'changeSettings', settings: { language: 'ru' } });
  expect(await screen.findByText('Неделя целиком.')).toBeTruthy();
  expect(screen.getByText('Доступен Stint 0.2.0.')).toBeTruthy();
  await press(opened, 'Что нового');
  expect(screen.queryByText('Неделя целиком.')).toBeNull();
});

test('what the person answers is passed on', async () => {
  const opened = await openPage('Write');
  show(opened, offer);
  await screen.findByRole('region', { name: 'New version' });
  for (const name of ['Install and restart', 'Later', 'Skip this version']) await press(opened, name);
  show(opened, { state: 'downloading', version: '0.2.0', percent: 42 });
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('42');
  await press(opened, 'Cancel');
  show(opened, { state: 'downloading', version: '0.2.0', percent: 100 });
  expect(screen.getByText('Installing Stint 0.2.0…')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  show(opened, { state: 'replaced' }, 'system');
  await press(opened, 'Restart');
  expect(opened.team.updates.mock.calls.flat()).toEqual(['install', 'later', 'skip', 'cancel', 'restart']);
});

test('an installation that failed says why, and that nothing was changed; a check that failed stays in the settings', async () => {
  const opened = await openPage('Write');
  const rejection = { code: 'update-damaged' } as const;
  show(opened, { state: 'failed', rejection, version: '0.2.0' });
  const text = 'The update was rejected: the download is incomplete or was changed. Nothing was changed.';
  expect((await screen.findByRole('alert')).textContent).toBe(text);
  await press(opened, 'Try again');
  expect(opened.team.updates.mock.calls).toEqual([['install']]);
  show(opened, { state: 'failed', rejection, version: null });
  expect(screen.queryByRole('region', { name: 'New version' })).toBeNull();
  const dialog = await openSettings(opened);
  expect(within(dialog).getByRole('alert').textContent).toContain('The update was rejected');
});

test('the settings turn checking on, check at once, and tell what came of it', async () => {
  const opened = await openPage('Write');
  const { core } = opened;
  show(opened, { state: 'none' });
  const dialog = await openSettings(opened);
  expect(within(dialog).getByText('Not checked yet.')).toBeTruthy();
  await opened.user.click(within(dialog).getByRole('switch', { name: 'Check for updates' }));
  expect(core.snapshot().settings.checkForUpdates).toBe(true);
  const button = within(dialog).getByText('Check now');
  await opened.user.click(button);
  show(opened, { state: 'checking' });
  expect(within(dialog).getByText('Checking…')).toBeTruthy();
  await opened.user.click(button);
  expect(opened.team.updates.mock.calls).toEqual([['check']]);
  act(() => core.set('updates', { way: 'self', stage: { state: 'latest' }, checkedAt: opened.clock.now() }));
  expect(within(dialog).getByText(/^Stint is up to date\. Last checked: .*2026/u)).toBeTruthy();
  show(opened, offer);
  expect(within(dialog).getByText('Stint 0.2.0 is available.')).toBeTruthy();
});

test('a moment has the format of the region, not of the language', async () => {
  const opened = await openPage('Write');
  const { core, clock } = opened;
  core.setEnvironment({ region: 'en-GB' });
  act(() => core.set('updates', { way: 'self', stage: { state: 'latest' }, checkedAt: clock.now() }));
  const dialog = await openSettings(opened);
  const moment = formatDateTime(clock.now(), core.snapshot().calendar.zone, 'en-GB');
  expect(within(dialog).getByText(`Stint is up to date. Last checked: ${moment}.`)).toBeTruthy();
});

test.each<readonly [UpdateWay, RegExp]>([
  ['folder', /archive/u],
  ['checkout', /source code/u],
  ['keyless', /without the key/u],
])('where Stint cannot update itself (%s), the settings say why', async (way, why) => {
  const opened = await openPage('Write');
  show(opened, { state: 'none' }, way);
  const dialog = await openSettings(opened);
  const row = within(dialog).getByRole('switch', { name: 'Check for updates' });
  expect(row.getAttribute('aria-checked')).toBe('false');
  await opened.user.click(row);
  expect(opened.core.snapshot().settings.checkForUpdates).toBe(false);
  expect(within(dialog).getByText(why)).toBeTruthy();
  expect(within(dialog).queryByText('Check now')).toBeNull();
});

test('where the system brings new versions, the settings say on what condition, and open how to meet it', async () => {
  const opened = await openPage('Write');
  show(opened, { state: 'none' }, 'system');
  const dialog = await openSettings(opened);
  expect(within(dialog).queryByRole('switch', { name: 'Check for updates' })).toBeNull();
  const text = 'New versions come with your system’s updates if Stint’s repository is set up.';
  expect(within(dialog).getByText(text)).toBeTruthy();
  const request = vi.spyOn(bridge(), 'request');
  await opened.user.click(within(dialog).getByText('How to set it up'));
  expect(request).toHaveBeenCalledWith('link:open', 'https://github.com/stintapp/stint/blob/main/docs/installing.md');
});

test('the first start asks whether to look for new versions, with a switch that is off', async () => {
  const opened = await openPage();
  const { core, user } = opened;
  show(opened, { state: 'none' });
  act(() => core.set('welcome', { shortcutTried: false }));
  const welcome = await screen.findByRole('dialog', { name: 'Welcome to Stint' });
  expect(within(welcome).getByText('Step 1 of 4')).toBeTruthy();
  await user.click(within(welcome).getByText('Next'));
  await user.click(within(welcome).getByText('Next'));
  const consent = within(welcome).getByRole('switch', { name: 'Check for updates' });
  expect(consent.getAttribute('aria-checked')).toBe('false');
  expect(
    within(welcome).getByText('Once a day. Stint sends nothing but the request for the latest version.'),
  ).toBeTruthy();
  await user.click(consent);
  expect(core.snapshot().settings.checkForUpdates).toBe(true);
  act(() => core.set('updates', { ...core.snapshot().updates, way: 'system' }));
  expect(within(welcome).getByText(/of 3$/u)).toBeTruthy();
});
