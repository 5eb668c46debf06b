import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, row } from './support/page.tsx';

/** The palette over a list of two tasks. */
async function openPalette() {
  const page = await openPage('One', 'Two');
  page.focus('Two');
  await page.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'What do you want to do?' });
  expect(document.activeElement).toBe(field);
  /** What Enter would do, as a screen reader is told. */
  const chosen = () => document.querySelector(`#${CSS.escape(field.getAttribute('aria-activedescendant') ?? '')}`);
  const labels = () => screen.getAllByRole('option').map((option) => option.firstChild?.textContent);
  const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { ...page, chosen, labels, isGone };
}

test('the first that is found is chosen, arrows lead on and around, and Enter does it', async () => {
  const { user, chosen, labels, isGone } = await openPalette();
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[0]));
  await user.keyboard('task');
  await waitFor(() => expect(labels().every((label) => /\btask/iu.test(label ?? ''))).toBe(true));
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[0]));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[1]));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  await waitFor(() => expect(chosen()?.textContent).toContain(labels().at(-1)));
  await user.keyboard('{Control>}a{/Control}rename');
  await waitFor(() => expect(labels()).toHaveLength(1));
  await user.keyboard('{Enter}');
  await isGone();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Task title' })));
});

test('where nothing is found it says so, Enter does nothing, and Escape leads back to the list', async () => {
  const { user, core, isGone } = await openPalette();
  const before = core.snapshot();
  await user.keyboard('xyzzy');
  expect(await screen.findByText('No matching commands.')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog')).toBeTruthy();
  await user.keyboard('{Escape}');
  await isGone();
  await waitFor(() => expect(document.activeElement).toBe(row('Two')));
  expect(core.snapshot()).toBe(before);
});
