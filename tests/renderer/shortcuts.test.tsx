import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { Environment, ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import { openPage } from './support/page.tsx';

/** The settings of shortcuts on a desktop; `stand`: how all of them stand. */
async function openShortcuts(desktop: Environment['desktop']) {
  const page = await openPage();
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  await page.user.click(await screen.findByRole('tab', { name: 'Shortcuts' }));
  const asked = vi.fn<(...words: readonly unknown[]) => void>();
  const request = page.bridge.request as (...words: readonly unknown[]) => Promise<unknown>;
  vi.spyOn(page.bridge, 'request').mockImplementation((async (...words: readonly unknown[]) =>
    String(words[0]).startsWith('shortcut:') ? asked(...words) : await request(...words)) as never);
  return {
    ...page,
    asked,
    stand: (status: ShortcutStatus) =>
      act(() => page.core.setEnvironment({ desktop, shortcuts: { ...ofShortcuts(() => off), toggle: status } })),
  };
}

const off: ShortcutStatus = { state: 'off' };

test.each<[Environment['desktop'], ShortcutStatus, RegExp]>([
  ['gnome', { state: 'consent' }, /Waiting for your desktop/u],
  ['gnome', { state: 'granted', trigger: 'Press <Super>T' }, /Your desktop uses: Press <Super>T/u],
  ['kde', { state: 'granted', trigger: '' }, /See the keys in its keyboard settings/u],
  ['gnome', { state: 'failed', reason: 'ended' }, /no longer listens/u],
  [
    'gnome',
    { state: 'failed', reason: 'refused', detail: 'An app id is required' },
    /rejected.*An app id is required/u,
  ],
])('on %s, a shortcut that stands as %o says so', async (desktop, status, text) => {
  const { stand, user, asked } = await openShortcuts(desktop);
  stand(status);
  await screen.findByText(text);
  expect(screen.queryByRole('textbox', { name: 'Pause and resume' })).toBeNull();
  const again = screen.queryByRole('button', { name: 'Try again' });
  expect(again !== null).toBe(status.state === 'failed');
  if (again) await user.click(again);
  expect(asked.mock.calls).toEqual(again ? [['shortcut:retry']] : []);
});

test.each<[ShortcutStatus, boolean]>([
  [{ state: 'bound' }, true],
  [{ state: 'failed', reason: 'taken' }, false],
  [{ state: 'consent' }, false],
])('the first start asks to try the shortcut only where it can arrive: %o, %s', async (status, asks) => {
  const { core, user } = await openPage();
  act(() => core.setEnvironment({ shortcuts: { ...ofShortcuts(() => off), toggle: status } }));
  act(() => core.set('welcome', { shortcutTried: false }));
  await user.click(await screen.findByText('Next'));
  expect(screen.getByText(/^One shortcut to remember/u)).toBeTruthy();
  expect(screen.queryByText('Press it now to try it.') !== null).toBe(asks);
});

test.each<[Environment['desktop'], ShortcutStatus, string]>([
  ['sway', { state: 'manual' }, 'bindsym Mod1+Mod4+x exec stint toggle'],
  // Its portal has no keys of its own.
  ['hyprland', { state: 'granted', trigger: '' }, 'bind = ALT SUPER, x, exec, stint toggle'],
])('on %s, what binds the keys is there to copy', async (desktop, status, text) => {
  const { stand, user, asked } = await openShortcuts(desktop);
  stand(status);
  await screen.findByDisplayValue(text);
  await user.click(screen.getByRole('button', { name: 'Copy Pause and resume' }));
  expect(asked.mock.calls).toEqual([['shortcut:copy', text]]);
});
