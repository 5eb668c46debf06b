import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openPage } from './support/page.tsx';

/** How often a component rendered: every one but the figures asks for its words when it does. */
const rendered = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/renderer/state/useTranslate.ts', async (load) => {
  const original = await load<typeof import('../../src/renderer/state/useTranslate.ts')>();
  const useTranslate = () => {
    rendered.times += 1;
    return original.useTranslate();
  };
  return { ...original, useTranslate };
});

const HOUR = 3_600_000;
/** The clock of the tests starts at nine, UTC. */
const NINE = Date.UTC(2026, 2, 4, 9);

/** The day page, with entries given by task, start and end in hours from nine. */
async function openDay(...entries: [title: string, from: number, to: number][]) {
  const page = await openPage('Write', 'Read');
  for (const [title, from, to] of entries) {
    page.elsewhere({
      type: 'addEntry',
      taskId: page.taskId(title),
      startedAt: NINE + from * HOUR,
      endedAt: NINE + to * HOUR,
      note: '',
      overlaps: 'allow',
    });
  }
  page.focus('Write');
  await page.user.keyboard('c');
  await screen.findByRole('heading', { name: 'Wednesday 4 March' });
  return page;
}

const list = () => screen.getByRole('list', { name: 'Entries of the day' });
const shown = () => [...list().querySelectorAll('[data-entry]')].map((one) => one.textContent);
const block = (name: string) => within(screen.getByRole('region', { name: 'Timeline' })).getByRole('button', { name });

/** The texts of the bar at the top that a tick changes. */
const bar = ['now-session', 'now-today', 'now-total', 'today-total'];

/** What `run` changes anywhere in the document, each as the test id of the element around it. */
function changes(run: () => void): string[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  run();
  const records = observer.takeRecords();
  observer.disconnect();
  return records.map(
    ({ target }) => target.parentElement?.closest<HTMLElement>('[data-testid]')?.dataset['testid'] ?? target.nodeName,
  );
}

test('a day shows its entries as blocks and as a list, with effort and wall time', async () => {
  await openDay(['Write', -2, -1], ['Read', -1.5, -0.5]);
  await waitFor(() => expect(shown()).toEqual(['7:00 – 8:00Write1:00:00', '7:30 – 8:30Read1:00:00']));
  expect(screen.getByRole('timer', { name: 'Tracked' }).textContent).toBe('2:00:00');
  expect(screen.getByRole('timer', { name: 'Elapsed (overlaps count once)' }).textContent).toBe('1:30:00');
  expect(block('Write 7:00 – 8:00').style.width).toBe(block('Read 7:30 – 8:30').style.width);
});

test('a tick changes the running entry and the totals, and renders nothing beside them', async () => {
  const many = Array.from({ length: 20 }, (_entry, index): [string, number, number] => [
    'Read',
    -8 + index * 0.25,
    -8 + index * 0.25 + 0.2,
  ]);
  const { pass, elsewhere, taskId, core } = await openDay(...many);
  elsewhere({ type: 'startTimer', taskId: taskId('Write') });
  await waitFor(() => expect(shown()).toHaveLength(21));
  const asked = vi.spyOn(core, 'entriesBetween');
  rendered.times = 0;
  for (let second = 0; second < 3; second++) {
    expect(changes(() => pass(1000)).toSorted()).toEqual(['day-effort', 'entry-time', ...bar]);
  }
  expect(rendered.times).toBe(0);
  expect(asked).not.toHaveBeenCalled();
  // Once it is a pixel higher, its block is drawn anew, and the line that shows now.
  pass(60_000);
  expect(rendered.times).toBeLessThanOrEqual(1);
});

test('with nothing running, time changes nothing', async () => {
  const { pass } = await openDay(['Write', -2, -1]);
  await waitFor(() => expect(shown()).toHaveLength(1));
  expect(changes(() => pass(HOUR))).toEqual([]);
});

test('what changes elsewhere is shown, and a day that is not today stays', async () => {
  const { user, elsewhere, taskId } = await openDay(['Write', -2, -1]);
  await waitFor(() => expect(shown()).toHaveLength(1));
  elsewhere({ type: 'startTimer', taskId: taskId('Read') });
  await waitFor(() => expect(shown()).toEqual(['7:00 – 8:00Write1:00:00', '9:00 – nowRead0:00:00']));
  await user.keyboard('{ArrowLeft}');
  expect(await screen.findByText('No entries on this day.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Tuesday 3 March' })).toBeTruthy();
  await user.keyboard('0');
  await waitFor(() => expect(shown()).toHaveLength(2));
});

test('keys move an entry and its ends by five minutes, and each move can be undone', async () => {
  const { user } = await openDay(['Write', -2, -1]);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('7:00 – 8:00'));
  const becomes = (range: string) => waitFor(() => expect(shown()[0]).toContain(range));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await becomes('7:05 – 8:05');
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await becomes('7:05 – 8:00');
  await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await becomes('7:00 – 8:00');
  expect(document.activeElement?.textContent).toContain('7:00 – 8:00');
  await user.keyboard('{Control>}zz{/Control}');
  await becomes('7:05 – 8:05');
});

test('Delete deletes the entry under the cursor, and not the task', async () => {
  const { user, core } = await openDay(['Write', -2, -1], ['Read', -1, 0]);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('7:00 – 8:00'));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(shown()).toEqual(['8:00 – 9:00Read1:00:00']));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('8:00 – 9:00'));
  expect(core.snapshot().tasks.size).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shown()).toHaveLength(2));
});

test('a gap says how long it is, and takes an entry', async () => {
  const { user } = await openDay(['Write', -3, -2], ['Read', -1, 0]);
  const gap = await screen.findByRole('button', { name: 'Gap of 1:00, 7:00 – 8:00: add an entry' });
  await user.click(gap);
  const dialog = await screen.findByRole('dialog', { name: 'New entry' });
  expect(within(dialog).getByLabelText<HTMLInputElement>('Start').value).toBe('7:00');
  expect(within(dialog).getByLabelText<HTMLInputElement>('Duration').value).toBe('1:00');
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(shown()[1]).toBe('7:00 – 8:00Write1:00:00'));
});

test('the key opens today, whatever day was shown last, and leads back from any', async () => {
  const { user } = await openDay();
  await user.keyboard('{ArrowLeft}');
  await screen.findByRole('heading', { name: 'Tuesday 3 March' });
  await user.keyboard('w');
  await user.keyboard('c');
  await screen.findByRole('heading', { name: 'Wednesday 4 March' });
  await user.keyboard('{ArrowLeft}');
  await screen.findByRole('heading', { name: 'Tuesday 3 March' });
  await user.keyboard('c');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Write'));
  await user.keyboard('c');
  await screen.findByRole('heading', { name: 'Wednesday 4 March' });
});

test('the page of the tasks comes back with its cursor', async () => {
  const { user, core, elsewhere, taskId } = await openDay(['Write', -2, -1]);
  await waitFor(() => expect(shown()).toHaveLength(1));
  await user.keyboard('c');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Write'));
  // No day is drawn now, so none is loaded.
  const asked = vi.spyOn(core, 'entriesBetween');
  elsewhere({ type: 'startTimer', taskId: taskId('Read') });
  expect(asked).not.toHaveBeenCalled();
});
