import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pageNames, pages } from '../../src/renderer/features/settings/pages.ts';
import { pageOfArea } from '../../src/renderer/state/settingsPages.ts';
import { openPage, row, shownTitles } from './support/page.tsx';

/** The window over tasks, with the field for new tasks. */
async function openBox(...titles: string[]) {
  const page = await openPage(...titles);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'New task' });
  await page.user.click(field);
  const labels = () => screen.queryAllByRole('option').map((option) => option.childNodes[1]?.textContent);
  const isActive = (title: string) => row(title).dataset.active === 'true';
  return { ...page, field, labels, isActive };
}

test('Enter adds what has no equal, and arrows lead to what matches', async () => {
  const { user, labels, isActive } = await openBox('Write spec', 'Read');
  await user.keyboard('spec');
  await waitFor(() => expect(labels().slice(0, 2)).toEqual(['Add “spec”', 'Write spec']));
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(isActive('Write spec')).toBe(true));
  await user.keyboard('spec{Enter}');
  await waitFor(() => expect(shownTitles()).toContain('spec'));
});

test('a task is not added beside one of the same title, but with the other key', async () => {
  const { user, core, field, labels, isActive } = await openBox('Ёлка', 'Read');
  await user.keyboard('елка');
  await waitFor(() => expect(labels().slice(0, 2)).toEqual(['Ёлка', 'Add another “елка”']));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(isActive('Ёлка')).toBe(true));
  expect(field.value).toBe('');
  expect(core.snapshot().tasks.size).toBe(2);
  await user.keyboard('Read{Control>}{Enter}{/Control}');
  await waitFor(() => expect(core.snapshot().tasks.size).toBe(3));
});

test('in another project it is another task', async () => {
  const { user, labels } = await openBox('Invoice');
  await user.keyboard('Invoice #Acme');
  await waitFor(() => expect(labels()[0]).toBe('Add “Invoice”'));
});

test('Escape closes the options and then leaves; with Alt an arrow opens them', async () => {
  const { user, field, labels } = await openBox('Write');
  await waitFor(() => expect(labels()).toEqual(['Write']));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(labels()).toEqual([]));
  expect([field.getAttribute('aria-expanded'), field.getAttribute('aria-activedescendant')]).toEqual(['false', null]);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(labels()).toEqual(['Write']));
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row('Write')));
});

test('recent tasks are offered before something is typed', async () => {
  const { user, labels, isActive } = await openBox('Write', 'Read');
  await waitFor(() => expect(new Set(labels())).toEqual(new Set(['Read', 'Write'])));
  await user.click(screen.getByRole('option', { name: /^Read/u }));
  await waitFor(() => expect(isActive('Read')).toBe(true));
});

test('a token is in colour, and Backspace behind it makes it text of the title', async () => {
  const { user, field, core } = await openBox();
  const tokens = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  await user.keyboard('Lend ~5');
  await waitFor(() => expect(tokens()).toEqual(['~5']));
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(tokens()).toEqual([]));
  expect(field.value).toBe('Lend ~5');
  await user.keyboard(' bucks ~2h');
  await waitFor(() => expect(tokens()).toEqual(['~2h']));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['Lend ~5 bucks']));
  const [task] = core.snapshot().tasks.values();
  expect(task?.estimate).toBe(2 * 3_600_000);
});

test('Tab completes a token, and the title of a task', async () => {
  const { user, field, core, execute, labels } = await openBox();
  execute({ type: 'addTasks', tasks: [{ title: 'Write spec', project: 'Client X' }] });
  await user.keyboard('Read проект:cl');
  await waitFor(() => expect(labels()).toEqual(['проект:"Client X"']));
  await user.keyboard('{Tab}{Enter}');
  await waitFor(() => expect(core.snapshot().tasks.size).toBe(2));
  expect([...core.snapshot().projects.values()]).toHaveLength(1);
  await user.keyboard('spec');
  await waitFor(() => expect(labels()).toContain('Write spec'));
  await user.keyboard('{ArrowDown}{Tab}');
  expect(field.value).toBe('Write spec');
  expect(document.activeElement).toBe(field);
});

test('the settings that are found open the page where their rows are', () => {
  for (const name of pageNames)
    for (const part of pages[name].parts)
      if (typeof part === 'string') expect([part, pageOfArea[part]]).toEqual([part, name]);
});
