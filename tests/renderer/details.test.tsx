import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

/** The details of a task, opened by the keyboard. */
async function openDetails() {
  const page = await openPage('Trip');
  page.focus('Trip');
  const open = async () => {
    await page.user.keyboard('{Enter}');
    return screen.findByRole('dialog', { name: 'Task' });
  };
  const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const task = () => [...page.core.snapshot().tasks.values()].find(({ title }) => title === 'Trip');
  await open();
  return { ...page, open, isGone, task };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const repeat = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Repeat' });

test('a task is planned and repeats by the day that is typed, and both are read back as they were', async () => {
  const { user, open, isGone, task } = await openDetails();
  await user.type(field('Due'), '2026-03-09');
  await user.type(field('Planned for'), '2026-03-06 14:30');
  await user.selectOptions(repeat(), 'Every week on Monday');
  await user.type(field('Due'), '{Enter}');
  await isGone();
  expect(task()).toMatchObject({
    due: '2026-03-09',
    planned: '2026-03-06T14:30',
    recurrence: 'FREQ=WEEKLY;BYDAY=MO',
  });
  await open();
  expect(field('Planned for').value).toBe('2026-03-06 14:30');
  expect(repeat().selectedOptions[0]?.textContent).toBe('Every week on Monday');
});

test('a rule that is typed is explained, and where it cannot be understood it stays with the reason', async () => {
  const { user, isGone, task } = await openDetails();
  await user.type(field('Planned for'), 'sometime{Enter}');
  expect((await screen.findByText(/^Not a day or time/u)).textContent).toBeTruthy();
  await user.clear(field('Planned for'));
  await user.selectOptions(repeat(), 'Custom…');
  const rule = field('Rule (RRULE)');
  await user.type(rule, 'FREQ=MONTHLY;BYHOUR=9{Enter}');
  await screen.findByText('Stint cannot repeat a task this way.');
  expect(task()?.recurrence).toBeNull();
  await user.clear(rule);
  await user.type(rule, 'freq=monthly;byday=-1fr');
  await screen.findByText('Every month on the last Friday');
  await user.type(rule, '{Enter}');
  await isGone();
  expect(task()?.recurrence).toBe('FREQ=MONTHLY;BYDAY=-1FR');
});

test('subtasks are added by Enter, ticked off, and open their own details, which lead back', async () => {
  const { user, core, task } = await openDetails();
  await user.type(field('Subtasks'), 'Pack{Enter}');
  await user.type(field('Subtasks'), 'Go ~1h{Enter}');
  const parts = await screen.findByTestId('parts');
  await waitFor(() => expect(within(parts).getAllByRole('listitem')).toHaveLength(2));
  expect(screen.getByRole('dialog')).toBeTruthy();
  const all = () => [...core.snapshot().tasks.values()].filter(({ parentId }) => parentId === task()?.id);
  expect(all().map(({ title, estimate }) => [title, estimate])).toEqual([
    ['Pack', null],
    ['Go', 3_600_000],
  ]);
  await user.click(within(parts).getByRole('button', { name: 'Mark “Pack” as done' }));
  await waitFor(() => expect(all().map(({ state }) => state)).toEqual(['done', 'open']));
  await user.click(within(parts).getByRole('button', { name: 'Open “Go”' }));
  await waitFor(() => expect(field('Task').value).toBe('Go'));
  expect(screen.queryByRole('textbox', { name: 'Subtasks' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open “Trip”' }));
  await waitFor(() => expect(field('Task').value).toBe('Trip'));
});

test('a project is chosen among those there are by part of its name, or is a new one; Enter then saves', async () => {
  const { user, core, open, isGone, task } = await openDetails();
  core.execute({ type: 'addProject', name: 'Client site' }, 'window');
  const project = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Project' });
  await user.type(project(), 'site');
  await screen.findByRole('option', { name: 'Client site' });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(project().value).toBe('Client site');
  expect(screen.getByRole('dialog')).toBeTruthy();
  await user.keyboard('{Enter}');
  await isGone();
  const nameOf = () => core.snapshot().projects.get(task()?.projectId ?? 0)?.name;
  await waitFor(() => expect(nameOf()).toBe('Client site'));
  await open();
  await user.clear(project());
  await user.type(project(), 'Site{Enter}');
  await isGone();
  await waitFor(() => expect(nameOf()).toBe('Site'));
});
