import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { goAway } from '../support/openCore.ts';
import { openPage } from './support/page.tsx';

const MINUTE = 60_000;

/** A window in which “Write” ran for an hour, half of which the person was away for. */
async function askedPage() {
  const page = await openPage('Write', 'Read');
  page.elsewhere({ type: 'startTimer', taskId: page.taskId('Write') });
  const beAway = () => {
    page.pass(60 * MINUTE);
    act(() => goAway(page.core, page.clock.now(), 30 * MINUTE));
  };
  beAway();
  page.focus('Write');
  const minutes = (title: string) => (page.core.snapshot().tasks.get(page.taskId(title))?.timeSpent ?? 0) / MINUTE;
  return { ...page, beAway, minutes };
}

const bar = () => screen.findByRole('region', { name: 'You were away' });
const isGone = () => waitFor(() => expect(screen.queryByRole('region', { name: 'You were away' })).toBeNull());

test('a key pressed twice answers once, and what it did can be undone', async () => {
  const { user, minutes, core } = await askedPage();
  expect((await bar()).textContent).toContain('“Write” kept running while you were away: 9:30 to 10:00, 30 min.');
  await user.keyboard('22');
  await isGone();
  expect(minutes('Write')).toBe(30);
  expect(core.snapshot().undo).toMatchObject({ command: 'answerAway' });
  await user.keyboard('{Control>}z{/Control}');
  expect(await bar()).toBeTruthy();
  expect(minutes('Write')).toBe(0);
});

test.each(['New task', 'Search'])(
  'an empty field (%s) leaves the keys to the question, and a text keeps them',
  async (name) => {
    const { user, minutes } = await askedPage();
    await bar();
    const field = screen.getByLabelText<HTMLInputElement>(name);
    await user.click(field);
    await user.keyboard('a2');
    expect(field.value).toBe('a2');
    expect(await bar()).toBeTruthy();
    await user.clear(field);
    await user.keyboard('2');
    await isGone();
    expect([field.value, minutes('Write')]).toEqual(['', 30]);
    await user.click(field);
    await user.keyboard('2');
    expect(field.value).toBe('2');
  },
);

test.each(['c', 'w', 'r'])('the keys answer on the page behind “%s”, too', async (page) => {
  const { user, minutes } = await askedPage();
  await bar();
  await user.keyboard(page);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).not.toBe('Write'));
  await user.keyboard('2');
  await isGone();
  expect(minutes('Write')).toBe(30);
});

test('nothing on the page gets such a key before the question does', async () => {
  const { user, minutes } = await askedPage();
  await bar();
  const stop = (event: Event) => event.stopPropagation();
  document.body.addEventListener('keydown', stop);
  await user.keyboard('2');
  document.body.removeEventListener('keydown', stop);
  await isGone();
  expect(minutes('Write')).toBe(30);
});

test('a title that begins with a digit can be typed where the time is assigned', async () => {
  const { user, core } = await askedPage();
  await user.keyboard('4');
  await screen.findByRole('combobox', { name: 'To which task?' });
  await user.keyboard('2 calls{Enter}');
  await isGone();
  expect([...core.snapshot().tasks.values()].map(({ title }) => title)).toContain('2 calls');
});

test('the time is given to a task by its title; Escape goes back to the answers', async () => {
  const { user, minutes } = await askedPage();
  await user.keyboard('4');
  await user.keyboard('{Escape}');
  expect(await within(await bar()).findByRole('button', { name: /^Assign to…/u })).toBeTruthy();
  await user.keyboard('4');
  await user.keyboard('Read{Enter}');
  await isGone();
  expect([minutes('Write'), minutes('Read')]).toEqual([30, 30]);
});

test('Enter takes the task that is found, and a new one is made only by its own option', async () => {
  const { user, minutes, core } = await askedPage();
  const before = core.snapshot().tasks.size;
  await user.keyboard('4');
  await user.keyboard('ea');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  expect(screen.getByRole('option', { name: /^New task “ea”/u })).toBeTruthy();
  await user.keyboard('{Enter}');
  await isGone();
  expect([minutes('Write'), minutes('Read'), core.snapshot().tasks.size]).toEqual([30, 30, before]);
});

test('another question starts with its answers, though somebody was about to give the time of the last one away', async () => {
  const { user, core, elsewhere, beAway } = await askedPage();
  await user.keyboard('4');
  const questionId = core.snapshot().away?.id ?? 0;
  elsewhere({ type: 'answerAway', questionId, answer: { kind: 'keep' } });
  await isGone();
  beAway();
  expect(await within(await bar()).findByRole('button', { name: /^Keep/u })).toBeTruthy();
});

test('a task that was completed or deleted meanwhile: the question stays with its time, and goes with its task', async () => {
  const { user, minutes, elsewhere, taskId } = await askedPage();
  const id = taskId('Write');
  elsewhere({ type: 'completeTask', taskId: id });
  expect(await bar()).toBeTruthy();
  elsewhere({ type: 'deleteTask', taskId: id });
  await isGone();
  elsewhere({ type: 'undo' });
  expect(await bar()).toBeTruthy();
  await user.keyboard('2');
  await isGone();
  expect(minutes('Write')).toBe(30);
});

test('if the entry was billed meanwhile, an answer that changes it asks first', async () => {
  const { user, minutes, elsewhere } = await askedPage();
  elsewhere({ type: 'stopTimers' });
  elsewhere({ type: 'markBilled', entryIds: [1], reference: '2026-014', date: '2026-03-04' });
  await bar();
  await user.keyboard('2');
  await user.click(await screen.findByRole('button', { name: 'Change anyway' }));
  await isGone();
  expect(minutes('Write')).toBe(30);
});
