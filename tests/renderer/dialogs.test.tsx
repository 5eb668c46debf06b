import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ui } from '../../src/renderer/state/ui.ts';
import type { Dialog } from '../../src/renderer/state/ui.ts';
import { openPage } from './support/page.tsx';

/** Where the cursor is once a dialog is open: a field, a button by its name, a tab, or the dialog, which then scrolls. */
type Place = `${'textbox' | 'combobox' | 'button' | 'tab'} ${string}` | 'dialog';

/** One of each kind, for a task. A new kind does not compile before it is here. */
const kinds = (
  taskId: number,
): { readonly [Kind in Dialog['kind']]: readonly [Extract<Dialog, { kind: Kind }>, Place] } => ({
  settings: [{ kind: 'settings', page: 'general' }, 'tab General'],
  shortcuts: [{ kind: 'shortcuts' }, 'dialog'],
  paste: [{ kind: 'paste', titles: ['Read', 'Write'] }, 'button Add all'],
  taskEntries: [{ kind: 'taskEntries', taskId }, 'dialog'],
  entry: [
    {
      kind: 'entry',
      draft: { entry: null, taskId, startedAt: 0, endedAt: 3_600_000, refused: null },
      back: null,
    },
    'textbox Start',
  ],
  task: [{ kind: 'task', taskId }, 'textbox Task'],
  tag: [{ kind: 'tag', taskIds: [taskId] }, 'textbox Tags'],
  palette: [{ kind: 'palette' }, 'combobox Tasks, projects, days, settings, commands'],
  projects: [{ kind: 'projects' }, 'textbox New project'],
  import: [{ kind: 'import' }, 'button Choose file…'],
  export: [{ kind: 'export' }, 'combobox What to export'],
  saveView: [{ kind: 'saveView' }, 'textbox Name'],
  saveReport: [{ kind: 'saveReport' }, 'textbox Name'],
  markBilled: [{ kind: 'markBilled' }, 'textbox Invoice'],
  unmarkBilled: [{ kind: 'unmarkBilled' }, 'dialog'],
  countdown: [{ kind: 'countdown' }, 'textbox Length'],
  news: [{ kind: 'news' }, 'dialog'],
  about: [{ kind: 'about' }, 'dialog'],
});

/** What has the focus, as a place. */
function focused(): string {
  const element = document.activeElement;
  if (element === screen.queryByRole('dialog')) return 'dialog';
  const roles = ['textbox', 'combobox', 'button', 'tab'] as const;
  for (const role of roles)
    if (screen.queryAllByRole(role).includes(element as HTMLElement)) {
      const labels = (element as HTMLInputElement).labels;
      return `${role} ${element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent}`;
    }
  return String(element?.outerHTML.slice(0, 200));
}

test('each dialog opens with the cursor where one types or acts, and never on the button that closes it', async () => {
  const page = await openPage('Write');
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const [kind, [dialog, place]] of Object.entries(kinds(page.taskId('Write')))) {
    act(() => ui.open(dialog));
    // oxlint-disable-next-line no-await-in-loop -- One dialog after the other.
    await screen.findByRole('dialog');
    // What the library focuses a moment later is the same.
    // oxlint-disable-next-line no-await-in-loop
    await act(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    found[kind] = focused();
    expected[kind] = place;
    act(() => ui.open(null));
    // oxlint-disable-next-line no-await-in-loop
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(found).toEqual(expected);
});
