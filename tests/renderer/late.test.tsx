import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

const button = () => screen.getByRole('button', { name: 'View options' });
const isClosed = () => waitFor(() => expect(screen.queryByRole('menu')).toBeNull());

test('the first press of a button opens its menu, which gives the focus back', async () => {
  const { user } = await openPage('Write');
  expect([button().getAttribute('aria-haspopup'), button().getAttribute('aria-expanded')]).toEqual(['menu', 'false']);
  await user.click(button());
  await user.click(await screen.findByRole('menuitemradio', { name: 'Project' }));
  await isClosed();
  expect(button().getAttribute('aria-expanded')).toBe('false');
  await user.click(button());
  await screen.findByRole('menu');
  await user.keyboard('{Escape}');
  await isClosed();
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

test.each(['{Enter}', ' ', '{ArrowDown}'])('the first press of %j opens a menu at its first item', async (key) => {
  const { user } = await openPage('Write');
  button().focus();
  await user.keyboard(key);
  const [first] = within(await screen.findByRole('menu')).getAllByRole('menuitemradio');
  await waitFor(() => expect(document.activeElement).toBe(first));
});

test('the menu of a row opens where it is first asked for, and again', async () => {
  const { user } = await openPage('Write', 'Read');
  for (const title of ['Write', 'Read']) {
    await user.pointer({ target: screen.getByRole('group', { name: title }), keys: '[MouseRight]' });
    await user.click(await screen.findByRole('menuitem', { name: /^Complete/u }));
    await isClosed();
  }
  expect(screen.getByRole('button', { name: 'Done (2)' })).toBeTruthy();
});

test('arrows turn the pages of a narrow window from their tabs', async () => {
  const { user } = await openPage('Write');
  const tab = (name: string) => screen.getByRole('tab', { name });
  tab('Tasks').focus();
  for (const [key, name] of [
    ['{ArrowRight}', 'Day'],
    ['{End}', 'Reports'],
    ['{ArrowRight}', 'Tasks'],
    ['{ArrowLeft}', 'Reports'],
    ['{Home}', 'Tasks'],
  ] as const) {
    await user.keyboard(key);
    expect(document.activeElement).toBe(tab(name));
    expect(tab(name).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('tabpanel', { name })).toBeTruthy();
  }
});
