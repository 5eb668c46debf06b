import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

const HOUR = 3_600_000;
const NINE = Date.UTC(2026, 2, 4, 9);

/** The entries of the task “Write” in their dialog, given by start and end in hours from nine. */
async function openEntries(...entries: [from: number, to: number][]) {
  const page = await openPage('Write', 'Read');
  const taskId = page.taskId('Write');
  for (const [from, to] of entries) {
    const times = { startedAt: NINE + from * HOUR, endedAt: NINE + to * HOUR };
    page.elsewhere({ type: 'addEntry', taskId, ...times, note: '', overlaps: 'allow' });
  }
  page.focus('Write');
  await page.user.keyboard('e');
  await screen.findByRole('dialog', { name: 'Write' });
  const stored = () =>
    page.core.entriesOf(taskId).entries.map(({ startedAt, endedAt }) => [hours(startedAt), hours(endedAt)]);
  return { ...page, stored };
}

const hours = (at: number | null) => (at === null ? null : (at - NINE) / HOUR);

/** The same with the editor of its latest entry open. */
async function openEditor(...entries: [from: number, to: number][]) {
  const page = await openEntries(...entries);
  const [row] = await screen.findAllByRole('button', { name: /–/u });
  await page.user.dblClick(row as HTMLElement);
  await screen.findByRole('dialog', { name: 'Entry' });
  return page;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const value = (name: string) => field(name).value;

test('a task shows its entries by day, the latest first, and can be left out of questions', async () => {
  const { user, core, taskId } = await openEntries([-2, -1], [-10, -8]);
  const heads = await screen.findAllByRole('heading', { level: 3 });
  expect(heads.map((head) => head.textContent)).toEqual(['Wednesday 4 March2:00:00', 'Tuesday 3 March1:00:00']);
  // The night's entry lies in both days, with its share of each.
  expect(screen.getAllByRole('button', { name: /^23:00 – 1:00/u })).toHaveLength(2);
  await user.click(screen.getByRole('switch', { name: 'Never ask about time away' }));
  expect(core.snapshot().tasks.get(taskId('Write'))?.neverAsk).toBe(true);
});

test('the duration follows the end, and the end the duration', async () => {
  const { user, stored } = await openEditor([-2, -1]);
  await user.clear(field('End'));
  await user.type(field('End'), '8.30');
  expect(value('Duration')).toBe('1:30');
  await user.clear(field('Duration'));
  await user.type(field('Duration'), '2h');
  expect(value('End')).toBe('9:00');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(stored()).toEqual([[-2, 0]]));
  expect(await screen.findByRole('dialog', { name: 'Write' })).toBeTruthy();
});

test('what is not understood says why, keeps the text, and saves nothing', async () => {
  const { user, core } = await openEditor([-2, -1]);
  const before = core.snapshot();
  await user.clear(field('Start'));
  await user.type(field('Start'), 'soon');
  expect(screen.queryByText(/Not a time/u)).toBeNull();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Not a time. Try 9, 9:15, 9pm, -20m or now.')).toBeTruthy();
  expect(value('Start')).toBe('soon');
  expect(field('Start').getAttribute('aria-invalid')).toBe('true');
  expect(core.snapshot()).toBe(before);
});

test('an end before the start lies on the next day, and the editor says which', async () => {
  const { user } = await openEditor([-2, -1]);
  await user.clear(field('End'));
  await user.type(field('End'), '6');
  expect(screen.getByText('Thursday 5 March')).toBeTruthy();
  expect(value('Duration')).toBe('23:00');
});

test('an end that was typed a little before the start asks before it makes a day of it', async () => {
  const { user, stored } = await openEditor([-2, -1]);
  await user.clear(field('End'));
  await user.type(field('End'), '6:55{Enter}');
  const question = await screen.findByRole('alert');
  expect(question.textContent).toContain('This entry would end on Thursday 5 March, 23:55 after its start.');
  expect(stored()).toEqual([[-2, -1]]);
  await user.clear(field('End'));
  await user.type(field('End'), '7:55{Enter}');
  await waitFor(() => expect(stored()).toEqual([[-2, -1 - 5 / 60]]));
});

test('another date keeps the length, and what is of another day says of which', async () => {
  const { user, stored, elsewhere } = await openEditor([-2, -1]);
  elsewhere({ type: 'changeSettings', settings: { dayStartsAt: 240 } });
  const date = screen.getByLabelText<HTMLInputElement>('Date');
  await user.clear(date);
  await user.type(date, '2026-03-02');
  await user.clear(field('Start'));
  await user.type(field('Start'), '3');
  expect(screen.getByText('Tuesday 3 March')).toBeTruthy();
  await user.clear(field('Duration'));
  await user.type(field('Duration'), '0:30{Enter}');
  await waitFor(() => expect(stored()).toEqual([[-30, -29.5]]));
});

test('what runs cannot be ended in the future', async () => {
  const { user, elsewhere, taskId, pass, stored } = await openEntries();
  elsewhere({ type: 'startTimer', taskId: taskId('Write') });
  pass(HOUR / 2);
  await user.dblClick(await screen.findByRole('button', { name: /^9:00 – now/u }));
  await screen.findByRole('dialog', { name: 'Entry' });
  await user.type(field('End'), '9:45{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('cannot end in the future');
  expect(stored()).toEqual([[0, null]]);
});

test('an overlap asks in place; trimming keeps what was typed', async () => {
  const { user, stored } = await openEditor([-4, -3], [-2, -1]);
  await user.clear(field('Start'));
  await user.type(field('Start'), '5:30{Enter}');
  const question = await screen.findByRole('alert');
  expect(question.textContent).toContain('There is already an entry of “Write” at this time.');
  expect(document.activeElement).toBe(question);
  expect(value('Start')).toBe('5:30');
  await user.click(within(question).getByRole('button', { name: 'Trim the others' }));
  await waitFor(() =>
    expect(stored()).toEqual([
      [-3.5, -1],
      [-4, -3.5],
    ]),
  );
});

test('a very long entry asks whether it is right', async () => {
  const { user, stored } = await openEditor([-2, -1]);
  await user.clear(field('Duration'));
  await user.type(field('Duration'), '30h{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Yes, save it' }));
  await waitFor(() => expect(stored()).toEqual([[-2, 28]]));
});

test('of an entry longer than a day its list says on which dates it starts and ends', async () => {
  const { elsewhere, taskId } = await openEntries();
  const times = { startedAt: NINE - 20 * HOUR, endedAt: NINE + 28 * HOUR };
  elsewhere({ type: 'addEntry', taskId: taskId('Write'), ...times, note: '', long: true });
  const rows = await screen.findAllByRole('button', { name: /^13:00 – 13:00/u });
  expect(rows.map((row) => /(?:Start|End):.*March/u.exec(row.textContent ?? '')?.[0])).toEqual([
    'Start: Tuesday 3 March',
    'Start: Tuesday 3 March · End: Thursday 5 March',
    'End: Thursday 5 March',
  ]);
});

test('Enter pressed twice adds one entry', async () => {
  const { user, core, elsewhere, taskId } = await openEntries();
  elsewhere({ type: 'changeSettings', settings: { overlaps: 'allow' } });
  await user.click(await screen.findByRole('button', { name: 'Add entry' }));
  await screen.findByRole('dialog', { name: 'New entry' });
  act(() => {
    const form = field('Start').closest('form');
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await screen.findByRole('dialog', { name: 'Write' });
  expect(core.entriesOf(taskId('Write')).entries).toHaveLength(1);
});

test('an entry is split at a typed time, and merged with its neighbour again', async () => {
  const { user, stored } = await openEditor([-2, -1]);
  await user.type(field('Split at'), '7:15{Enter}');
  await waitFor(() =>
    expect(stored()).toEqual([
      [-1.75, -1],
      [-2, -1.75],
    ]),
  );
  await user.dblClick((await screen.findAllByRole('button', { name: /^7:15/u }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Merge with previous (7:00 – 7:15)' }));
  await waitFor(() => expect(stored()).toEqual([[-2, -1]]));
});

test('only neighbours of the same day are offered to be merged', async () => {
  // The evening before, the night that reaches into the day, and the day itself.
  const { user } = await openEntries([-11, -10.5], [-10, -8], [-2, -1]);
  const open = async (name: RegExp, nth = 0) => {
    const entry = (await screen.findAllByRole('button', { name }))[nth];
    await user.dblClick(entry as HTMLElement);
    await screen.findByRole('dialog', { name: 'Entry' });
    await screen.findByRole('button', { name: /^Merge/u });
    const merges = screen.getAllByRole('button', { name: /^Merge/u }).map((button) => button.textContent);
    await user.keyboard('{Escape}');
    await screen.findByRole('dialog', { name: 'Write' });
    return merges;
  };
  expect(await open(/^7:00 – 8:00/u)).toEqual(['Merge with previous (Tuesday 3 March, 23:00 – 1:00)']);
  expect(await open(/^22:00 – 22:30/u)).toEqual(['Merge with next (23:00 – 1:00)']);
});

test('a neighbour of another day is not offered to be merged', async () => {
  await openEditor([-30, -29], [-2, -1]);
  expect(await screen.findByRole('button', { name: 'Start when the previous entry ended' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Merge/u })).toBeNull();
});

test('deleting an entry says how much time of which task goes', async () => {
  const { user, stored } = await openEditor([-2.5, -1]);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(stored()).toEqual([]));
  expect(await screen.findByText('Deleted 1:30 of “Write”')).toBeTruthy();
});

test('continues as if never stopped, and starts when the last one ended', async () => {
  const { user, stored } = await openEditor([-4, -3], [-2, -1]);
  await user.click(screen.getByRole('button', { name: 'Start when the previous entry ended' }));
  await waitFor(() => expect(stored()[0]).toEqual([-3, -1]));
  await user.dblClick((await screen.findAllByRole('button', { name: /^6:00/u }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Extend to now and keep running' }));
  await waitFor(() => expect(stored()[0]).toEqual([-3, null]));
});

test('the start of what runs can be changed, and it runs on', async () => {
  const { user, elsewhere, taskId, pass, stored } = await openEntries();
  elsewhere({ type: 'startTimer', taskId: taskId('Write') });
  pass(HOUR / 2);
  await user.dblClick(await screen.findByRole('button', { name: /^9:00 – now/u }));
  await screen.findByRole('dialog', { name: 'Entry' });
  expect(field('End').placeholder).toBe('running');
  await user.clear(field('Start'));
  await user.type(field('Start'), '-1h{Enter}');
  await waitFor(() => expect(stored()).toEqual([[-0.5, null]]));
});

test('another task is found by typing', async () => {
  const { user, core, taskId } = await openEditor([-2, -1]);
  const picker = screen.getByRole('combobox', { name: 'Task' });
  await user.clear(picker);
  await user.type(picker, 'rea');
  await user.click(await screen.findByRole('option', { name: 'Read' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(core.entriesOf(taskId('Read')).entries).toHaveLength(1));
});

test('a start that was moved along with the clock says so', async () => {
  const { elsewhere, taskId, pass, clock, core } = await openEntries();
  elsewhere({ type: 'startTimer', taskId: taskId('Write') });
  pass(60_000);
  clock.set(clock.now() + HOUR);
  core.refresh();
  expect(await screen.findByText('Start moved 1:00:00 later because the clock was changed.')).toBeTruthy();
});

test('of a task with many entries whole days are shown, and earlier ones when asked for', async () => {
  const page = await openPage('Write');
  const taskId = page.taskId('Write');
  const MINUTE = 60_000;
  const midnight = NINE - 33 * HOUR;
  act(() => {
    page.execute({ type: 'changeSettings', settings: { overlaps: 'allow' } });
    const add = (startedAt: number, endedAt: number) =>
      page.execute({ type: 'addEntry', taskId, startedAt, endedAt, note: '' });
    // On two days 300 entries of a minute, the 500th in the middle of one; one that reaches into that; and one before.
    for (let at = 0; at < 600; at++) {
      const end = NINE - Math.floor(at / 300) * 24 * HOUR - (at % 300) * MINUTE;
      add(end - MINUTE, end);
    }
    add(midnight - 2 * HOUR, midnight + HOUR);
    add(midnight - 4 * HOUR, midnight - 3 * HOUR);
  });
  page.focus('Write');
  await page.user.keyboard('e');
  const heads = () => screen.queryAllByRole('heading', { level: 3 }).map((head) => head.textContent);
  await waitFor(() => expect(heads()).toEqual(['Wednesday 4 March5:00:00', 'Tuesday 3 March6:00:00']));
  await page.user.click(screen.getByRole('button', { name: 'Show earlier days' }));
  const all = ['Wednesday 4 March5:00:00', 'Tuesday 3 March6:00:00', 'Monday 2 March3:00:00'];
  await waitFor(() => expect(heads()).toEqual(all));
  expect(screen.queryByRole('button', { name: 'Show earlier days' })).toBeNull();
  // A change reads again what is shown, and no less.
  page.elsewhere({ type: 'addEntry', taskId, startedAt: NINE + HOUR, endedAt: NINE + 2 * HOUR, note: '' });
  await waitFor(() => expect(heads()).toEqual(['Wednesday 4 March6:00:00', ...all.slice(1)]));
}, 60_000);
