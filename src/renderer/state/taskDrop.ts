import type { ProjectId, TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { execute } from './commands.ts';
import { shownTasks } from './listKeys.ts';
import { isBeside } from './parts.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { moveToProject } from './taskBatch.ts';
import { useTaskDrag } from './taskDrag.ts';
import { taskOf } from './tasks.ts';
import { useUi } from './ui.ts';

/** Where tasks are dropped: above or below a row, or among the tasks of its project, in which order does not matter. */
export type DropPlace = 'above' | 'below' | 'inside';

const tasksOf = (ids: readonly TaskId[]): readonly Task[] => ids.flatMap((id) => taskOf(id) ?? []);

const isElsewhere = (tasks: readonly Task[], projectId: ProjectId | null): boolean =>
  tasks.some((task) => task.projectId !== projectId);

/**
 * Where the dragged tasks can be dropped over a row: into its project where the list is grouped by project and they have
 * another one, otherwise above or below it where the order is made by hand. Null if nowhere.
 */
export function placeOver(task: Task, half: 'above' | 'below'): DropPlace | null {
  const { view, found } = useUi.getState();
  const dragged = tasksOf(useTaskDrag.getState().taskIds);
  if (task.state === 'done' || task.running) return null;
  if (view.group === 'project' && found === null && isElsewhere(dragged, task.projectId)) return 'inside';
  return view.sort === 'manual' && found === null ? half : null;
}

/** Moves dropped tasks to a project; null: to none. */
export function dropIntoProject(taskIds: readonly TaskId[], projectId: ProjectId | null): void {
  const project = projectId === null ? null : useSnapshotStore.getState().snapshot?.projects.get(projectId)?.name;
  const tasks = tasksOf(taskIds);
  if (project !== undefined && isElsewhere(tasks, projectId)) void moveToProject(tasks, project);
}

/** Moves dropped tasks to a place at a row. */
export function dropAt(taskIds: readonly TaskId[], onto: Task, place: DropPlace): void {
  if (place === 'inside') return dropIntoProject(taskIds, onto.projectId);
  const [first] = tasksOf(taskIds);
  if (!first || (first.parentId !== null && !isBeside(first, onto))) return;
  // A part that tasks are dropped on stands for its whole task.
  const at = isBeside(first, onto) ? onto.id : (onto.parentId ?? onto.id);
  const rest = shownTasks().filter(
    (task) => task.state === 'open' && !taskIds.includes(task.id) && isBeside(task, first),
  );
  const next = rest[rest.findIndex(({ id }) => id === at) + 1];
  const before = place === 'above' ? at : (next?.id ?? null);
  const [only, ...others] = taskIds;
  if (only === undefined || taskIds.includes(onto.id)) return;
  void execute(
    others.length === 0 ? { type: 'moveTask', taskId: only, before } : { type: 'moveTasks', taskIds, before },
  );
}
