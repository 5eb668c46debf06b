import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openPage, row } from './support/page.tsx';

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

const titles = Array.from({ length: 50 }, (_title, index) => `Task ${index}`);

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

test('with one of fifty tasks running, a tick changes the texts of its times, and React renders nothing', async () => {
  const { pass, elsewhere, taskId, renders } = await openPage(...titles);
  elsewhere({ type: 'startTimer', taskId: taskId('Task 7') });
  const before = renders();
  for (const second of ['0:00:01', '0:00:02', '0:00:03']) {
    expect(changes(() => pass(1000)).toSorted()).toEqual([
      'elapsed',
      'now-session',
      'now-today',
      'now-total',
      'today',
      'today-total',
    ]);
    expect(within(row('Task 7')).getByTestId('elapsed').textContent).toBe(second);
  }
  expect(renders()).toBe(before);
});

test('with none running, time changes nothing', async () => {
  const { pass, renders } = await openPage(...titles);
  const before = renders();
  expect(changes(() => pass(3_600_000))).toEqual([]);
  expect(renders()).toBe(before);
});

test('one more selected task renders its row and what counts the selected ones, and no other row', async () => {
  const { user, focus } = await openPage(...titles);
  focus('Task 1');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}');
  await screen.findByRole('region', { name: 'Selected tasks' });
  rendered.times = 0;
  await user.keyboard('{ArrowDown}{/Shift}');
  expect(row('Task 4').dataset['picked']).toBe('true');
  // The list, two rows of three parts each, and the bar with its menus; there are more than twenty rows.
  expect(rendered.times).toBeLessThan(30);
});
