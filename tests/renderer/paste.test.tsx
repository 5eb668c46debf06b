import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, shownTitles } from './support/page.tsx';

/** The window with three lines pasted into the add field. */
async function pasted() {
  const page = await openPage('Old');
  await page.user.click(screen.getByRole('combobox', { name: 'New task' }));
  await page.user.paste('One\n\n  Two \r\nThree\n');
  await screen.findByRole('dialog', { name: 'Add 3 tasks?' });
  expect(shownTitles()).toEqual(['Old']);
  return page;
}

test('many lines are asked about first, and added in their order', async () => {
  const { user } = await pasted();
  await user.click(screen.getByRole('button', { name: 'Add all' }));
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'Two', 'Three', 'Old']));
});

test('Cancel adds nothing', async () => {
  const { user, core } = await pasted();
  const before = core.snapshot();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(core.snapshot()).toBe(before);
});

test('one line goes into the field', async () => {
  const { user } = await openPage();
  const field = screen.getByRole('combobox', { name: 'New task' });
  await user.click(field);
  await user.paste('One\n');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((field as HTMLInputElement).value).toContain('One');
});
