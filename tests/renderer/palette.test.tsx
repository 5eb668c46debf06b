import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, row, shownTitles } from './support/page.tsx';

/** The palette over a list of two tasks. */
async function openPalette() {
  const page = await openPage('One', 'Two');
  page.focus('Two');
  await page.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole<HTMLInputElement>('combobox', {
    name: 'Tasks, projects, days, settings, commands',
  });
  expect(document.activeElement).toBe(field);
  /** What Enter would do, as a screen reader is told. */
  const chosen = () => document.querySelector(`#${CSS.escape(field.getAttribute('aria-activedescendant') ?? '')}`);
  const labels = () => screen.getAllByRole('option').map((option) => option.childNodes[1]?.textContent);
  const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { ...page, chosen, labels, isGone };
}

test('the first that is found is chosen, arrows lead on and around, and Enter does it', async () => {
  const { user, chosen, labels, isGone } = await openPalette();
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[0]));
  await user.keyboard('task');
  await waitFor(() => expect(labels().every((label) => /task/iu.test(label ?? ''))).toBe(true));
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[0]));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(chosen()?.textContent).toContain(labels()[1]));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  await waitFor(() => expect(chosen()?.textContent).toContain(labels().at(-1)));
  await user.keyboard('{Control>}a{/Control}rename');
  await waitFor(() => expect(labels()[0]).toBe('Rename'));
  await user.keyboard('{Enter}');
  await isGone();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Task title' })));
});

test('where nothing is found Enter adds a task and starts it, and Escape leads back to the list', async () => {
  const { user, core, labels, isGone } = await openPalette();
  const before = core.snapshot();
  await user.keyboard('xyzzy');
  await waitFor(() => expect(labels()).toEqual(['Add and start “xyzzy”']));
  await user.keyboard('{Escape}');
  await isGone();
  await waitFor(() => expect(document.activeElement).toBe(row('Two')));
  expect(core.snapshot()).toBe(before);
  await user.keyboard('{Control>}k{/Control}xyzzy');
  await waitFor(() => expect(labels()).toEqual(['Add and start “xyzzy”']));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(row('xyzzy').dataset.active).toBe('true'));
});

test('tasks, projects, days and settings are found beside commands, and what is chosen opens', async () => {
  const { user, core, execute, labels, isGone } = await openPalette();
  act(() => void execute({ type: 'addTasks', tasks: [{ title: 'Three', project: 'Client X' }] }));
  const only = async (text: string, label: string | RegExp) => {
    await user.keyboard(`{Control>}a{/Control}${text}`);
    await waitFor(() => expect(labels()[0]).toMatch(label));
  };
  await only('density', 'Density');
  await only('24.12', /24 December/u);
  await only('client', 'Client X');
  await user.keyboard('{Enter}');
  await isGone();
  await waitFor(() => expect(shownTitles()).toEqual(['Three']));
  await user.keyboard('{Control>}k{/Control}');
  await only('еркуу', 'Three');
  await user.keyboard('{Enter}');
  await isGone();
  await waitFor(() => expect(row('Three').dataset.active).toBe('true'));
  expect(core.snapshot().tasks.size).toBe(3);
});
