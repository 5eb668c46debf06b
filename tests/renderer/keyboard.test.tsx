import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, row, shownTitles } from './support/page.tsx';

const isActive = (title: string) => row(title).dataset['active'] === 'true';

test('arrows move the cursor and stop at the ends; Home and End go there', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('One');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Two'));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(row('Three'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(row('One'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(row('One'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(row('Three'));
});

test('Space starts and pauses', async () => {
  const { user, focus } = await openPage('One', 'Two');
  focus('Two');
  await user.keyboard(' ');
  await waitFor(() => expect(isActive('Two')).toBe(true));
  expect(isActive('One')).toBe(false);
  await user.keyboard(' ');
  await waitFor(() => expect(isActive('Two')).toBe(false));
});

test('Alt and an arrow move the task', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('Three');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'Three', 'Two']));
});

test('F2 renames: Enter keeps the new title, Escape the old one', async () => {
  const { user, focus } = await openPage('One');
  focus('One');
  await user.keyboard('[F2]');
  await user.keyboard('Uno{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(row('Uno')));
  await user.keyboard('[F2]');
  await user.keyboard('Eins{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row('Uno')));
  expect(shownTitles()).toEqual(['Uno']);
});

test('an empty title is refused, and the field stays to be mended', async () => {
  const { user, focus } = await openPage('One');
  focus('One');
  await user.keyboard('[F2]');
  await user.keyboard('{Backspace}{Enter}');
  expect(await screen.findByText('Give the task a title first.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Task title' }));
});

test('Delete deletes and gives the cursor to the neighbour', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('Two');
  await user.keyboard('{Delete}');
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'Three']));
  expect(document.activeElement).toBe(row('Three'));
});

test('? opens the sheet, and keys do nothing to the tasks behind it', async () => {
  const { user, focus } = await openPage('One', 'Two');
  focus('One');
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  await user.keyboard('{Delete}d');
  expect(shownTitles()).toEqual(['One', 'Two']);
});

test('while typing, keys are only text', async () => {
  const { user, core } = await openPage('One');
  const before = core.snapshot();
  const field = screen.getByRole('combobox', { name: 'New task' });
  await user.click(field);
  await user.keyboard('n t d s?{Delete}[F2]');
  expect((field as HTMLInputElement).value).toBe('n t d s?');
  expect(core.snapshot()).toBe(before);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Enter adds a task, and with Ctrl starts it at once', async () => {
  const { user } = await openPage('One');
  await user.click(screen.getByRole('combobox', { name: 'New task' }));
  await user.keyboard('Two{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['Two', 'One']));
  await user.keyboard('Three{Control>}{Enter}{/Control}');
  await waitFor(() => expect(isActive('Three')).toBe(true));
  expect(isActive('Two')).toBe(false);
});

test('a task marked as done, or deleted elsewhere, leaves the cursor to the next row, and the last one to the add field', async () => {
  const { user, focus, elsewhere, taskId } = await openPage('One', 'Two', 'Three');
  focus('Two');
  await user.keyboard('d');
  await waitFor(() => expect(document.activeElement).toBe(row('Three')));
  elsewhere({ type: 'deleteTask', taskId: taskId('Three') });
  await waitFor(() => expect(document.activeElement).toBe(row('One')));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'New task' })));
});

test('the arrow leads from the add field into the list', async () => {
  const { user, focus } = await openPage('One', 'Two');
  focus('One');
  await user.keyboard('n{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(row('One')));
});

test('a held Space starts once, a held arrow goes on', async () => {
  const { user, focus, core } = await openPage('One', 'Two', 'Three');
  focus('One');
  await user.keyboard('{ArrowDown>2/}');
  expect(document.activeElement).toBe(row('Three'));
  const before = core.snapshot().revision;
  await user.keyboard('[Space>9/]');
  await waitFor(() => expect(isActive('Three')).toBe(true));
  expect(core.snapshot().revision).toBe(before + 1);
});

test('what is typed right behind Enter stays, and a title that is refused comes back', async () => {
  const { user } = await openPage();
  const field: HTMLInputElement = screen.getByRole('combobox', { name: 'New task' });
  await user.click(field);
  await user.keyboard('One{Enter}Tw');
  await waitFor(() => expect(shownTitles()).toEqual(['One']));
  expect(field.value).toBe('Tw');
  await user.clear(field);
  await user.paste('x'.repeat(501));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(field.value).toHaveLength(501));
});

test('Undo works from an empty add field', async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole('combobox', { name: 'New task' }));
  await user.keyboard('One{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['One']));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(shownTitles()).toEqual([]));
});
