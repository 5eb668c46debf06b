import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openPage, row, shownTitles } from './support/page.tsx';

test('a deleted task can be taken back from the toast, and the toast says so', async () => {
  const { user, focus } = await openPage('One', 'Two');
  focus('One');
  await user.keyboard('{Delete}');
  expect(await screen.findByText('Deleted “One”')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone: task deleted: “One”')).toBeTruthy();
  expect(shownTitles()).toEqual(['One', 'Two']);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('deleting a task says how much time goes with it, and what is still running counts', async () => {
  const { user, focus, elsewhere, taskId, pass } = await openPage('One');
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  pass(3_600_000);
  elsewhere({ type: 'pauseTimer', taskId: taskId('One') });
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  pass(30 * 60_000);
  focus('One');
  await user.keyboard('{Delete}');
  expect(await screen.findByText('Deleted “One” and its 1:30')).toBeTruthy();
});

test('deleting a task says how many subtasks go with it, and their time counts', async () => {
  const { user, focus, elsewhere, taskId, pass } = await openPage('One', 'Two', 'Three');
  for (const part of ['Two', 'Three'])
    elsewhere({ type: 'changeTask', taskId: taskId(part), fields: { parentId: taskId('One') } });
  focus('One');
  await user.keyboard('{Delete}');
  expect(await screen.findByText('Deleted “One” and its 2 subtasks')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  elsewhere({ type: 'startTimer', taskId: taskId('Two') });
  pass(3_600_000);
  focus('One');
  await user.keyboard('{Delete}');
  expect(await screen.findByText('Deleted “One”, its 2 subtasks and 1:00')).toBeTruthy();
});

test('undo and redo by keys say what they did', async () => {
  const { user, focus } = await openPage('One');
  focus('One');
  await user.keyboard(' ');
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Undone: timer started: “One”')).toBeTruthy();
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await screen.findByText('Redone: timer started: “One”')).toBeTruthy();
});

test('figures are named by what they count', async () => {
  const { pass, elsewhere, taskId } = await openPage('One', 'Two');
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  pass(3000);
  elsewhere({ type: 'startTimer', taskId: taskId('Two') });
  pass(2000);
  expect(within(row('Two')).getByRole('timer', { name: 'Today' }).textContent).toBe('0:00:02');
  expect(within(row('Two')).getByRole('timer', { name: 'Total' }).textContent).toBe('0:00:02');
  const bar = within(screen.getByRole('banner'));
  expect(bar.getByRole('timer', { name: 'Session' }).textContent).toBe('0:00:02');
  expect(bar.getByRole('timer', { name: 'Today’s total' }).textContent).toBe('0:00:05');
});

test('what is done lies folded under its head, the latest first', async () => {
  const { user, pass, elsewhere, taskId } = await openPage('One', 'Two', 'Three');
  elsewhere({ type: 'completeTask', taskId: taskId('One') });
  pass(1);
  elsewhere({ type: 'completeTask', taskId: taskId('Three') });
  const head = screen.getByRole('button', { name: 'Done (2)' });
  expect(head.getAttribute('aria-expanded')).toBe('false');
  expect(shownTitles()).toEqual(['Two']);
  await user.click(head);
  expect(head.getAttribute('aria-expanded')).toBe('true');
  expect(shownTitles()).toEqual(['Two', 'Three', 'One']);
  await user.click(head);
  expect(shownTitles()).toEqual(['Two']);
});

test('the bar counts what is running in Russian, too', async () => {
  const titles = Array.from({ length: 21 }, (_title, index) => `Задача ${index}`);
  const { elsewhere, taskId } = await openPage(...titles);
  elsewhere({ type: 'changeSettings', settings: { language: 'ru', severalAtOnce: true } });
  expect(await screen.findByText('Таймер не запущен')).toBeTruthy();
  expect(document.documentElement.lang).toBe('ru');
  const expected = new Map([
    [2, 'Запущены 2 задачи'],
    [5, 'Запущено 5 задач'],
    [11, 'Запущено 11 задач'],
    [21, 'Запущена 21 задача'],
  ]);
  for (const [index, title] of titles.entries()) {
    elsewhere({ type: 'startTimer', taskId: taskId(title) });
    const text = expected.get(index + 1);
    if (text !== undefined) expect(await screen.findByTitle(text)).toBeTruthy();
  }
});

test('an empty window tells the next step, and takes it at once', async () => {
  const { user } = await openPage();
  expect(screen.getByRole('heading', { name: 'Ready when you are' })).toBeTruthy();
  await user.keyboard('One{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['One']));
  expect(screen.queryByRole('heading', { name: 'Ready when you are' })).toBeNull();
});

test('a day that is typed is seen from the present one, also after a midnight at which nothing ran', async () => {
  const { user, clock, core, taskId } = await openPage();
  clock.sleep(20 * 3_600_000);
  await user.keyboard('One !tomorrow{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['One']));
  expect(core.snapshot().tasks.get(taskId('One'))?.due).toBe('2026-03-06');
});

test('the toast of a failure ends with the next success', async () => {
  const { bridge, user, focus } = await openPage('Write');
  const failure = { ok: false, code: 'store', message: 'The disk is full.' } as const;
  vi.spyOn(bridge, 'request').mockImplementationOnce(async () => failure as never);
  focus('Write');
  await user.keyboard(' ');
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  await user.keyboard(' ');
  await waitFor(() => expect(screen.queryByText('The disk is full.')).toBeNull());
});
