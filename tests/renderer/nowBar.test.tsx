import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, row, shownTitles } from './support/page.tsx';
import { setWindowWidth } from './support/windowWidth.ts';

const bar = () => within(screen.getByRole('banner'));
const time = (name: string) => bar().getByRole('timer', { name }).textContent;

test('the bar names what was started last, its client, project and times', async () => {
  const { pass, elsewhere, taskId } = await openPage('One', 'Two');
  elsewhere({ type: 'changeTask', taskId: taskId('Two'), fields: { project: 'Site' } });
  elsewhere({ type: 'changeProject', projectId: 1, fields: { client: 'Acme' } });
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  pass(10_000);
  elsewhere({ type: 'startTimer', taskId: taskId('Two') });
  pass(60_000);
  elsewhere({ type: 'pauseTimer', taskId: taskId('Two') });
  elsewhere({ type: 'startTimer', taskId: taskId('Two') });
  pass(5000);
  expect(bar().getByRole('heading', { name: 'Two' })).toBeTruthy();
  expect(bar().getByText('Acme · Site')).toBeTruthy();
  expect([time('Session'), time('Today'), time('Total')]).toEqual(['0:00:05', '0:01:05', '0:01:05']);
  expect(time('Today’s total')).toBe('0:01:15');
});

test('nothing running, the bar offers what would be resumed, and does so', async () => {
  const { user, elsewhere, taskId, core } = await openPage('One');
  expect(bar().getByRole('button', { name: 'Start a task…' })).toBeTruthy();
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  await user.click(bar().getByRole('button', { name: 'Pause' }));
  expect(await bar().findByText('One')).toBeTruthy();
  await user.click(bar().getByRole('button', { name: 'Resume “One”' }));
  await waitFor(() => expect(core.snapshot().tasks.get(taskId('One'))?.running).not.toBeNull());
});

test('of several running, the others are in a list, each with its time and a button that pauses it', async () => {
  const { user, pass, elsewhere, taskId } = await openPage('One', 'Two', 'Three');
  elsewhere({ type: 'changeSettings', settings: { severalAtOnce: true, dailyGoal: 60 } });
  for (const title of ['One', 'Two', 'Three']) {
    elsewhere({ type: 'startTimer', taskId: taskId(title) });
    pass(1000);
  }
  // All three count, so the goal is reached in a third of what is left.
  expect(bar().getByTestId('goal').textContent).toBe('1:00 left of 1:00, reached at 9:20');
  await user.click(await bar().findByRole('button', { name: '+2 3 tasks running' }));
  const popup = within(await screen.findByRole('dialog', { name: 'Other running tasks' }));
  expect(popup.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Two0:00:02', 'One0:00:03']);
  pass(1000);
  expect(popup.getAllByRole('timer').map((one) => one.textContent)).toEqual(['0:00:03', '0:00:04']);
  await user.click(popup.getByRole('button', { name: 'Pause “Two”' }));
  await waitFor(() => expect(popup.getAllByRole('listitem')).toHaveLength(1));
});

test('the note of what is running is written in place; Escape takes back what was typed', async () => {
  const { user, elsewhere, taskId, core } = await openPage('One');
  const note = () => core.entriesOf(taskId('One')).entries[0]?.note;
  elsewhere({ type: 'startTimer', taskId: taskId('One') });
  const button = () => bar().getByRole('button', { name: 'Note' });
  await user.click(button());
  await user.keyboard('Call{Enter}');
  expect(await bar().findByText('Call')).toBeTruthy();
  expect(note()).toBe('Call');
  expect(document.activeElement).toBe(button());
  await user.click(button());
  expect(bar().getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('Call');
  await user.keyboard('Other{Escape}');
  expect(note()).toBe('Call');
  await user.click(button());
  await user.keyboard('Meeting');
  act(() => row('One').focus());
  await waitFor(() => expect(note()).toBe('Meeting'));
});

test('the sidebar leads to scopes, projects and pages, by the arrow keys too', async () => {
  setWindowWidth(1000);
  const { user, pass, elsewhere, taskId } = await openPage('One', 'Two');
  elsewhere({ type: 'changeTask', taskId: taskId('Two'), fields: { project: 'Site', due: '2026-03-10' } });
  elsewhere({ type: 'startTimer', taskId: taskId('Two') });
  pass(3_600_000);
  elsewhere({ type: 'pauseTimer', taskId: taskId('Two') });
  const sidebar = within(await screen.findByRole('navigation', { name: 'Views' }));
  const current = () => sidebar.getByRole('button', { current: 'page' }).textContent;
  expect(screen.queryByRole('tab')).toBeNull();
  expect(current()).toBe('All tasks');
  await waitFor(() => expect(sidebar.getByRole('button', { name: 'Site 1:00 this week' })).toBeTruthy());
  act(() => sidebar.getByRole('button', { name: 'All tasks' }).focus());
  await user.keyboard('{ArrowUp}{Enter}');
  expect(current()).toBe('Upcoming');
  expect(shownTitles()).toEqual(['Two']);
  await user.keyboard('{ArrowUp} ');
  expect(current()).toBe('Today');
  expect(shownTitles()).toEqual(['Two']);
  await user.click(sidebar.getByRole('button', { name: /^No project/u }));
  expect(shownTitles()).toEqual(['One']);
  await waitFor(() => expect(document.activeElement).toBe(row('One')));
  await user.click(sidebar.getByRole('button', { name: 'Day' }));
  expect(await screen.findByRole('heading', { name: 'Wednesday 4 March' })).toBeTruthy();
  expect(current()).toBe('Day');
});

test('in a wide window, Enter leads to the details beside the list, which are saved when they are left', async () => {
  setWindowWidth(1300);
  const { user, focus, core, taskId } = await openPage('One', 'Two');
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  focus('One');
  await waitFor(() => expect(field('Task').value).toBe('One'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Task')));
  await user.type(field('Estimate'), '1h30');
  focus('Two');
  await waitFor(() => expect(core.snapshot().tasks.get(taskId('One'))?.estimate).toBe(5_400_000));
  expect(field('Task').value).toBe('Two');
  await user.keyboard('{Enter}');
  await user.type(field('Estimate'), 'soon{Enter}');
  expect(field('Estimate').getAttribute('aria-invalid')).toBe('true');
  await user.clear(field('Estimate'));
  const { revision } = core.snapshot();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(row('Two')));
  expect(core.snapshot().revision).toBe(revision);
  await user.click(screen.getByRole('tab', { name: 'Calendar' }));
  expect(await screen.findByRole('region', { name: 'Timeline' })).toBeTruthy();
});

test('tasks are dropped on projects and on today in the sidebar, and its projects have a menu', async () => {
  setWindowWidth(1000);
  const { elsewhere, taskId } = await openPage('One', 'Two');
  elsewhere({ type: 'changeTask', taskId: taskId('Two'), fields: { project: 'Site' } });
  const sidebar = within(await screen.findByRole('navigation', { name: 'Views' }));
  const drop = (title: string, name: string) => {
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, text: string) => data.set(type, text),
      getData: (type: string) => data.get(type) ?? '',
      get types() {
        return [...data.keys()];
      },
    };
    const target = sidebar.getByRole('button', { name });
    fireEvent.dragStart(row(title), { dataTransfer });
    fireEvent.dragOver(target, { dataTransfer });
    expect(target.dataset['drop']).toBe('inside');
    fireEvent.drop(target, { dataTransfer });
    expect(target.dataset['drop']).toBeUndefined();
  };
  drop('One', 'Site');
  await waitFor(() => expect(within(row('One')).getByText('Site')).toBeTruthy());
  drop('One', 'Today');
  expect(await screen.findByText('Planned “One”: Wednesday 4 March')).toBeTruthy();
  fireEvent.contextMenu(sidebar.getByRole('button', { name: 'Site' }));
  expect(await screen.findByRole('menuitem', { name: 'Archive' })).toBeTruthy();
});
