import type { Action } from '../../state/action.ts';
import { projectActions } from '../../state/projectActions.ts';
import { selection, withOthers } from '../../state/selection.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { batchActions, taskActions } from '../../state/taskActions.ts';
import { taskOf } from '../../state/tasks.ts';
import { ui } from '../../state/ui.ts';

/**
 * What can be done with what an element of the list is or is in: a task, or all selected ones if it is one of them, or a
 * project at the head of its group. Null if nothing; a field keeps the menu of its text.
 */
export function listActionsAt(element: Element): readonly Action[] | null {
  const { snapshot } = useSnapshotStore.getState();
  const dataOf = (name: string) => Number(element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]);
  if (element.matches('input:not([type="checkbox"])')) return null;
  const project = snapshot?.projects.get(dataOf('project'));
  if (project) return projectActions(project);
  const task = taskOf(dataOf('task'));
  if (!task) return null;
  const tasks = withOthers(task);
  ui.select(task.id);
  if (tasks.length > 1) return batchActions(tasks, task);
  selection.clear();
  return taskActions(task);
}
