import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, row, shownTitles } from './support/page.tsx';

const picked = () =>
  screen
    .queryAllByRole('group', { hidden: true })
    .filter((one) => one.dataset['picked'] === 'true')
    .map((one) => one.getAttribute('aria-label'));

test('Shift and arrows extend from where the cursor was, and shrink again; an arrow alone ends it', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three', 'Four');
  focus('Two');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(picked()).toEqual(['Two', 'Three', 'Four']);
  await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
  expect(picked()).toEqual(['One', 'Two']);
  expect(document.activeElement).toBe(row('One'));
  await user.keyboard('{ArrowDown}');
  expect(picked()).toEqual([]);
});

test('Ctrl and a click add to the task with the cursor and take away; a click ends it, as does Escape', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('One');
  await user.keyboard('{Control>}');
  await user.click(row('Three'));
  expect(picked()).toEqual(['One', 'Three']);
  await user.click(row('One'));
  expect(picked()).toEqual(['Three']);
  await user.keyboard('{/Control}{Control>}a{/Control}');
  expect(picked()).toEqual(['One', 'Two', 'Three']);
  await user.keyboard('{Escape}');
  expect(picked()).toEqual([]);
});

test('Delete deletes all selected tasks in one step; what is undone is not selected', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('Two');
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
  await waitFor(() => expect(shownTitles()).toEqual(['One']));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'Two', 'Three']));
  expect(picked()).toEqual([]);
});

test('selected tasks are moved together by Alt and an arrow, and stay selected', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('Two');
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(shownTitles()).toEqual(['Two', 'Three', 'One']));
  expect(picked()).toEqual(['Two', 'Three']);
});

test('a double click opens the details, and does not rename', async () => {
  const { user } = await openPage('One');
  await user.dblClick(row('One'));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Task title' })).toBeNull();
});

test('the menu of a selected task is for all of them, and merges them; that of another is for it alone', async () => {
  const { user, focus } = await openPage('One', 'Two', 'Three');
  focus('Two');
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  fireEvent.contextMenu(row('Two'));
  await user.click(await screen.findByRole('menuitem', { name: 'Merge into “Two”' }));
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'Two']));
  fireEvent.contextMenu(row('One'));
  expect(await screen.findByRole('menuitem', { name: /^Duplicate/u })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: /Merge/u })).toBeNull();
});

test('the button of a row opens the same menu, and a project has one in the dialog', async () => {
  const { user, elsewhere, taskId } = await openPage('One');
  elsewhere({ type: 'changeTask', taskId: taskId('One'), fields: { project: 'Home' } });
  await user.click(screen.getByRole('button', { name: 'Actions for “One”' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Duplicate/u }));
  await waitFor(() => expect(shownTitles()).toEqual(['One', 'One']));
  await user.keyboard('p');
  fireEvent.contextMenu(await screen.findByRole('button', { name: 'Home' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await waitFor(() => expect(shownTitles()).toEqual([]));
});

test('the selected tasks move past their neighbour by keys, together, and no further than the ends', async () => {
  const { user, focus } = await openPage('A', 'B', 'C', 'D');
  const move = async (key: 'ArrowUp' | 'ArrowDown', ...order: string[]) => {
    await user.keyboard(`{Alt>}{${key}}{/Alt}`);
    await waitFor(() => expect(shownTitles()).toEqual(order));
  };
  focus('B');
  await move('ArrowDown', 'A', 'C', 'B', 'D');
  await move('ArrowDown', 'A', 'C', 'D', 'B');
  await move('ArrowDown', 'A', 'C', 'D', 'B');
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await move('ArrowUp', 'A', 'D', 'B', 'C');
  await move('ArrowUp', 'D', 'B', 'A', 'C');
  await move('ArrowUp', 'D', 'B', 'A', 'C');
});
