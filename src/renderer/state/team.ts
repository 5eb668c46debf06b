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

/** Whether there is a team; a hook. */
export const useTeamOn = (): boolean => useSnapshotStore(({ snapshot }) => snapshot?.settings.team ?? false);

/** Shares a task as a timer, and says so. */
export async function shareTask({ id, title }: Task): Promise<void> {
  const { ok } = await execute({ type: 'shareTask', taskId: id });
  if (ok) ui.toast(currentTranslate()('team.shared', { title }));
}

/** Stops sharing a timer, and says so. */
export async function unshare({ id, title }: TeamTimer): Promise<void> {
  const { ok } = await execute({ type: 'unshareTimer', timer: id });
  if (ok) ui.toast(currentTranslate()('team.unshared', { title }));
}

/** Removes a shared timer from the list, and says so. */
export async function forgetTimer({ id, title }: TeamTimer): Promise<void> {
  const { ok } = await execute({ type: 'forgetTeamTimer', timer: id });
  if (ok) ui.toast(currentTranslate()('team.forgotten', { title }));
}

/** Whether this member is working on a shared timer. */
export const worksOn = ({ efforts }: TeamTimer): boolean =>
  efforts.some(({ isMe, startedAt }) => isMe && startedAt !== null);

/**
 * The title that is visible to the team: of a shown task, or of the shared timer this member works on; null if none.
 */
export function seenOf({ settings, tasks, team }: Snapshot): string | null {
  const shown = activeTasks(tasks).find((task) => isShownToTeam(settings, task));
  const together = settings.teamHidden ? undefined : team?.timers.find(worksOn);
  return shown?.title ?? together?.title ?? null;
}

/** Shows the team page, or the tasks if it is already shown. Without a team, opens its settings. */
export function turnToTeam(): void {
  const isOn = useSnapshotStore.getState().snapshot?.settings.team ?? false;
  if (!isOn) ui.open({ kind: 'settings', page: 'team' });
  else turnTo(useUi.getState().page === 'team' ? 'tasks' : 'team');
}

/** The actions of the keys on the team page; Space and Enter press the focused button. */
export const teamActions = {
  teamUp: () => moveCursor('up'),
  teamDown: () => moveCursor('down'),
};
