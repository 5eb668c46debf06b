import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Task } from '#shared/model/task.ts';
import { openPage, row } from './support/page.tsx';

/** The tasks whose rows rendered: each row has marks. */
const rendered = vi.hoisted(() => ({ ids: [] as number[] }));
vi.mock('../../src/renderer/features/taskList/Marks.tsx', () => ({
  Marks: ({ task }: { readonly task: Task }) => {
    rendered.ids.push(task.id);
    return null;
  },
}));

const titles = (count: number) => Array.from({ length: count }, (_title, index) => `Task ${index}`);

test('a start or a pause renders the row of the task, wherever it moves, and no other', async () => {
  const { elsewhere, taskId, focus } = await openPage(...titles(500));
  focus('Task 8');
  const [first, second] = [taskId('Task 3'), taskId('Task 400')];
  for (const [type, id] of [
    ['startTimer', first],
    ['pauseTimer', first],
    ['startTimer', second],
    ['pauseTimer', second],
  ] as const) {
    rendered.ids = [];
    elsewhere({ type, taskId: id });
    // One that leaves the visible rows is not rendered at all, and the one that comes to be visible instead is.
    expect(rendered.ids.filter((one) => one !== id).length).toBeLessThanOrEqual(1);
  }
});

test('a search shows fifty results, and more once their end is reached', async () => {
  const { user } = await openPage(...titles(120));
  await user.click(screen.getByRole('textbox', { name: 'Search' }));
  await user.keyboard('tas');
  const shown = () => screen.getByRole('list', { name: 'Tasks' }).querySelector('li')?.getAttribute('aria-setsize');
  await waitFor(() => expect(shown()).toBe('50'));
  const scroller = screen.getByRole('list', { name: 'Tasks' }).parentElement as HTMLElement;
  const scrollTo = (top: number) =>
    act(async () => {
      scroller.scrollTop = top;
      fireEvent.scroll(scroller);
    });
  await scrollTo(45 * 48);
  await waitFor(() => expect(shown()).toBe('100'));
  await scrollTo(95 * 48);
  await waitFor(() => expect(shown()).toBe('120'));
  await scrollTo(110 * 48);
  expect(row('Task 0')).toBeDefined();
});
