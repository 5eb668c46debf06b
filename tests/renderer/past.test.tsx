import { act, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { followPast } from '../../src/renderer/state/past.ts';
import { search } from '../../src/renderer/state/search.ts';
import { connect, useSnapshotStore } from '../../src/renderer/state/snapshotStore.ts';
import { taskOf } from '../../src/renderer/state/tasks.ts';
import { ui } from '../../src/renderer/state/ui.ts';
import { openDay } from '../../src/renderer/state/week.ts';
import { openCore } from '../support/openCore.ts';
import { coreBridge } from './support/bridge.ts';
import { openPage, row, shownTitles } from './support/page.tsx';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** The clock of the tests starts at nine, UTC, on Wednesday 4 March. */
const NINE = Date.UTC(2026, 2, 4, 9);

/** The page a week after “Trip” and its part “Pack”, an hour each, were done; it knows neither of them. */
async function openWeekAfter() {
  const page = await openPage('Write', 'Trip', 'Pack');
  const [trip, pack] = [page.taskId('Trip'), page.taskId('Pack')];
  page.elsewhere({ type: 'changeTask', taskId: trip, fields: { project: 'Alps', tags: ['far'], estimate: 3 * HOUR } });
  page.elsewhere({ type: 'changeTask', taskId: pack, fields: { parentId: trip } });
  for (const [taskId, from] of [
    [trip, -2],
    [pack, -1],
  ] as const) {
    const times = { startedAt: NINE + from * HOUR, endedAt: NINE + (from + 1) * HOUR };
    page.elsewhere({ type: 'addEntry', taskId, ...times, note: '' });
  }
  page.elsewhere({ type: 'completeTask', taskId: trip });
  page.pass(WEEK);
  act(() => page.core.refresh());
  useSnapshotStore.setState({ past: new Map() });
  const stored = () => page.core.whole().tasks.get(trip);
  return { ...page, trip, pack, stored };
}

const find = (text: string) => act(() => search(text));
const entries = (): (string | null)[] =>
  [...document.querySelectorAll('[data-entry]')].map(({ textContent }) => textContent);

async function openDayOfWeekAgo() {
  const page = await openWeekAfter();
  act(() => openDay('2026-03-04'));
  await screen.findByRole('heading', { name: 'Wednesday 4 March' });
  await waitFor(() => expect(entries()).toEqual(['7:00 – 8:00Trip1:00:00', '8:00 – 9:00Pack1:00:00']));
  return page;
}

test('a task that was done last week is not sent to the page, and a search shows it with its times', async () => {
  const { trip, pack } = await openWeekAfter();
  const { snapshot } = useSnapshotStore.getState();
  expect([...(snapshot?.tasks.values() ?? [])].map(({ title }) => title)).toEqual(['Write']);
  expect(snapshot?.past.count).toBe(2);
  expect([taskOf(trip), taskOf(pack)]).toEqual([undefined, undefined]);
  await find('trip');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
  expect(within(row('Trip')).getByRole('timer', { name: 'Total' }).textContent).toBe('2:00:00');
  expect(within(row('Trip')).getByText('1:00 left')).toBeTruthy();
  await find('pack');
  await waitFor(() => expect(shownTitles()).toEqual(['Pack']));
  expect(row('Pack').textContent).toContain('Trip›');
});

test('its details show its parts, and what is changed there is stored and shown', async () => {
  const { user, focus, stored } = await openWeekAfter();
  await find('trip');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
  focus('Trip');
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Task' }));
  expect(within(dialog.getByTestId('parts')).getByRole('button', { name: 'Open “Pack”' })).toBeTruthy();
  const title = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Task' });
  await user.clear(title);
  await user.type(title, 'Trip to the sea{Enter}');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip to the sea']));
  expect(stored()).toMatchObject({ title: 'Trip to the sea', state: 'done' });
});

test('its entries are shown by day and by week, and edited with it as their task', async () => {
  const { user, core, trip } = await openDayOfWeekAgo();
  act(() => screen.getByRole('button', { name: /^7:00 – 8:00/u }).focus());
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Entry' }));
  expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Task' }).value).toBe('Trip');
  await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'By train{Enter}');
  await waitFor(() => expect(core.entriesOf(trip).entries[0]?.note).toBe('By train'));
  await user.keyboard('w');
  const tasks = within(await screen.findByRole('list', { name: 'Tasks of the week' }));
  await waitFor(() => expect(tasks.getByText('Trip')).toBeTruthy());
  expect(tasks.getByText('Alps')).toBeTruthy();
});

test('all its entries are in their dialog, by its title', async () => {
  const { user, focus } = await openWeekAfter();
  await find('trip');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
  focus('Trip');
  await user.keyboard('e');
  await screen.findByRole('dialog', { name: 'Trip' });
  expect(await screen.findByRole('button', { name: /^7:00 – 8:00/u })).toBeTruthy();
});

test('its details are shown also where only its id is known', async () => {
  const { trip } = await openWeekAfter();
  act(() => ui.open({ kind: 'task', taskId: trip }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Task' }));
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Task' }).value).toBe('Trip');
});

test('deleting it says what goes with it, and undo brings it back', async () => {
  const { user, focus } = await openWeekAfter();
  await find('trip');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
  focus('Trip');
  await user.keyboard('{Delete}');
  expect(await screen.findByText('Deleted “Trip”, its 1 subtask and 2:00')).toBeTruthy();
  await waitFor(() => expect(shownTitles()).toEqual([]));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
});

test('what is changed elsewhere is seen where it is shown', async () => {
  const { elsewhere, trip } = await openDayOfWeekAgo();
  elsewhere({ type: 'renameTask', taskId: trip, title: 'Journey' });
  await waitFor(() => expect(entries()[0]).toBe('7:00 – 8:00Journey1:00:00'));
  elsewhere({ type: 'undo' });
  await waitFor(() => expect(entries()[0]).toBe('7:00 – 8:00Trip1:00:00'));
});

test('undo of its completion puts it back into the list, and what is known of the past lets go of it', async () => {
  const { user, elsewhere, trip, pack } = await openWeekAfter();
  await find('trip');
  await waitFor(() => expect(shownTitles()).toEqual(['Trip']));
  await find('');
  elsewhere({ type: 'undo' });
  await waitFor(() => expect(shownTitles()).toEqual(['Write', 'Trip', 'Pack']));
  await waitFor(() => expect(useSnapshotStore.getState().past.size).toBe(0));
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await waitFor(() => expect(shownTitles()).toEqual(['Write']));
  expect([taskOf(trip)?.state, taskOf(pack)?.state]).toEqual(['done', 'done']);
});

test('what was done today is still drawn when the day is over', async () => {
  const { elsewhere, taskId, pass, core } = await openPage('Write');
  const write = taskId('Write');
  elsewhere({ type: 'completeTask', taskId: write });
  await find('write');
  await waitFor(() => expect(shownTitles()).toEqual(['Write']));
  pass(24 * HOUR);
  act(() => core.refresh());
  expect(useSnapshotStore.getState().snapshot?.tasks.size).toBe(0);
  expect(shownTitles()).toEqual(['Write']);
  await find('');
  expect(screen.getByText('No open tasks here.')).toBeTruthy();
});

test('reports can be filtered by its tags', async () => {
  const { user, elsewhere, taskId: idOf, clock } = await openWeekAfter();
  const now = clock.now();
  elsewhere({ type: 'addEntry', taskId: idOf('Write'), startedAt: now - HOUR, endedAt: now, note: '' });
  act(() => (document.activeElement as HTMLElement | null)?.blur());
  await user.keyboard('r');
  await user.click(await screen.findByRole('button', { name: 'Filter' }));
  const tags = await screen.findByRole('menuitem', { name: 'Tags' });
  act(() => tags.focus());
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitemcheckbox', { name: '@far' })).toBeTruthy();
});

const taskId = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  fc.record({ type: fc.constant('addTasks'), tasks: fc.constant([{ title: 'Task' }]) }),
  fc.record({ type: fc.constant('completeTask'), taskId }),
  fc.record({ type: fc.constant('reopenTask'), taskId }),
  fc.record({ type: fc.constant('renameTask'), taskId, title: fc.constantFrom('Task one', 'Task two') }),
  fc.record({ type: fc.constant('changeTask'), taskId, fields: fc.record({ parentId: fc.option(taskId) }) }),
  fc.record({ type: fc.constant('deleteTask'), taskId }),
  fc.record({ type: fc.constantFrom('undo', 'redo') }),
  fc.constantFrom('search', 'day'),
) as fc.Arbitrary<Command | 'search' | 'day'>;

test('what the page knows of the past is what is stored, whatever happens meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      useSnapshotStore.setState(useSnapshotStore.getInitialState(), true);
      const opened = openCore();
      const bridge = coreBridge(opened);
      Object.defineProperty(window, 'stint', { value: bridge, configurable: true });
      connect(bridge);
      const stop = followPast();
      await new Promise(setImmediate);
      for (const one of steps) {
        if (one === 'search') void search('task');
        else if (one === 'day') opened.clock.advance(24 * HOUR);
        else opened.execute(one);
      }
      opened.core.refresh();
      await search('task');
      await new Promise(setImmediate);
      const { tasks } = opened.core.whole();
      const { taskIds } = opened.core.search('task', 500);
      expect(taskIds.map((id) => taskOf(id))).toEqual(taskIds.map((id) => tasks.get(id)));
      for (const [id, known] of useSnapshotStore.getState().past) expect(known).toEqual(tasks.get(id));
      stop();
      opened.store.dispose();
    }),
    { numRuns: 60 },
  );
});
