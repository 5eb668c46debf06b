import { WORK_MAX } from '#shared/contract/team.ts';
import type { Presence, Work } from '#shared/contract/team.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { SPENT_MAX } from '#shared/model/team.ts';
import { isShownToTeam } from '#shared/settings/shownToTeam.ts';

/** An instant of this machine, ms UTC, on the group's clock. */
type ToGroup = (wall: number) => number;

const counted = ({ timeSpent, running }: Task, toGroup: ToGroup) => ({
  time_spent: Math.min(SPENT_MAX, timeSpent),
  started_at: running && toGroup(running.startedAt),
});

/** What this member shows: its name, and of the tasks it chose to show the one started last. */
export function presenceOf(
  { settings, tasks }: Pick<Snapshot, 'settings' | 'tasks'>,
  toGroup: ToGroup,
): Omit<Presence, 'at'> {
  const shown = activeTasks(tasks).find((task) => isShownToTeam(settings, task));
  return {
    v: 1,
    name: settings.teamMember,
    task: shown ? { title: shown.title, ...counted(shown, toGroup) } : null,
  };
}

/** What this member spent on shared timers, the active ones first. `links`: the task of each timer here. */
export function workOf({ tasks }: Pick<Snapshot, 'tasks'>, links: ReadonlyMap<string, TaskId>, toGroup: ToGroup): Work {
  const work = [...links].flatMap(([timer, taskId]) => {
    const task = tasks.get(taskId);
    return task ? [{ timer, ...counted(task, toGroup) }] : [];
  });
  const activeFirst = work.toSorted((a, b) => Number(b.started_at !== null) - Number(a.started_at !== null));
  return { v: 1, work: activeFirst.slice(0, WORK_MAX) };
}
