import { activeTasks } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import { isShownToTeam } from '#shared/settings/shownToTeam.ts';
import type { TeamTimer } from '#shared/model/team.ts';
import { execute } from './commands.ts';
import { moveCursor } from './cursors.ts';
import { turnTo } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** Whether timers are shared with a team at all, inside of a component. */
export const useTeamOn = (): boolean => useSnapshotStore(({ snapshot }) => snapshot?.settings.team ?? false);

/** Makes a timer that the team shares of a task, and says so. */
export async function shareTask({ id, title }: Task): Promise<void> {
  const { ok } = await execute({ type: 'shareTask', taskId: id });
  if (ok) ui.tell(currentTranslate()('team.shared', { title }));
}

/** Takes a shared timer back, and says so. */
export async function unshare({ id, title }: TeamTimer): Promise<void> {
  const { ok } = await execute({ type: 'unshareTimer', timer: id });
  if (ok) ui.tell(currentTranslate()('team.unshared', { title }));
}

/** Drops a shared timer from the own list, and says so. */
export async function forgetTimer({ id, title }: TeamTimer): Promise<void> {
  const { ok } = await execute({ type: 'forgetTeamTimer', timer: id });
  if (ok) ui.tell(currentTranslate()('team.forgotten', { title }));
}

/** Whether I am working on a shared timer now. */
export const worksOn = ({ efforts }: TeamTimer): boolean =>
  efforts.some(({ isMe, startedAt }) => isMe && startedAt !== null);

/** The title that the team sees beside my name: of what I show, or of the shared timer I work on; null: none. */
export function seenOf({ settings, tasks, team }: Snapshot): string | null {
  const shown = activeTasks(tasks.values()).find((task) => isShownToTeam(settings, task));
  const together = settings.teamHidden ? undefined : team?.timers.find(worksOn);
  return shown?.title ?? together?.title ?? null;
}

/** Shows the page of the team; again, the tasks. Without a team, where one is set up. */
export function turnToTeam(): void {
  const isOn = useSnapshotStore.getState().snapshot?.settings.team ?? false;
  if (!isOn) ui.open({ kind: 'settings', page: 'team' });
  else turnTo(useUi.getState().page === 'team' ? 'tasks' : 'team');
}

/** What the keys of the team's page do; Space and Enter press what has the focus, as buttons do. */
export const teamActions = {
  teamUp: () => moveCursor('up'),
  teamDown: () => moveCursor('down'),
};
