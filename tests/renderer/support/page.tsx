import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { App } from '../../../src/renderer/App.tsx';
import { connect } from '../../../src/renderer/state/snapshotStore.ts';
import { loadAllTexts } from '../../../src/renderer/state/useTranslate.ts';
import { openCore } from '../../support/openCore.ts';
import { coreBridge, teamDouble } from './bridge.ts';

// What the window loads late is there from the start here: a busy machine may take its time to read it.
await Promise.all([
  import('#shared/find/find.ts'),
  import('../../../src/renderer/Dialogs.tsx'),
  import('../../../src/renderer/SidePane.tsx'),
  import('../../../src/renderer/features/dayPage/DayPage.tsx'),
  import('../../../src/renderer/features/nowBar/Others.tsx'),
  import('../../../src/renderer/features/report/ReportPage.tsx'),
  import('../../../src/renderer/features/sidebar/Sidebar.tsx'),
  import('../../../src/renderer/features/taskList/listActionsAt.ts'),
  import('../../../src/renderer/features/toolbar/ViewItems.tsx'),
  import('../../../src/renderer/features/team/TeamPage.tsx'),
  import('../../../src/renderer/state/box/windowPlaces.ts'),
  import('../../../src/renderer/state/pageKeys.ts'),
  import('../../../src/renderer/ui/ContextPopup.tsx'),
  import('../../../src/renderer/ui/box/BoxList.tsx'),
]);

/** The window over a real core with these tasks, from top to bottom: what is typed and clicked is decided and stored. */
export async function openPage(...titles: string[]) {
  const opened = openCore();
  if (titles.length > 0) opened.execute({ type: 'addTasks', tasks: titles.map((title) => ({ title })) });
  const team = teamDouble();
  const bridge = coreBridge(opened, team);
  Object.defineProperty(window, 'stint', { value: bridge, configurable: true });
  await act(async () => connect(bridge));
  // Some tests draw what is otherwise only drawn late.
  await act(loadAllTexts);
  let renders = 0;
  render(
    <Profiler id="window" onRender={() => (renders += 1)}>
      <App />
    </Profiler>,
  );
  const taskId = (title: string): number => {
    const task = [...opened.core.snapshot().tasks.values()].find((one) => one.title === title);
    if (!task) throw new Error(`There is no task “${title}”`);
    return task.id;
  };
  return {
    ...opened,
    bridge,
    /** What the team was asked for. */
    team,
    user: userEvent.setup(),
    /** How often React rendered anything of the window. */
    renders: () => renders,
    taskId,
    /** Something from elsewhere: the tray, the shortcut, the command line. */
    elsewhere: (intent: Command) => act(() => void opened.execute(intent)),
    /** Moves time on, with all that falls due. */
    pass: (ms: number) => act(() => opened.clock.advance(ms)),
    /** Puts the cursor on a row, as a click does. */
    focus: (title: string) => act(() => row(title).focus()),
  };
}

export const row = (title: string): HTMLElement => screen.getByRole('group', { name: title });

/** The titles of the list, from top to bottom; also behind a dialog, which hides them from screen readers. */
export const shownTitles = (): (string | null)[] =>
  screen.queryAllByRole('group', { hidden: true }).map((group) => group.getAttribute('aria-label'));
