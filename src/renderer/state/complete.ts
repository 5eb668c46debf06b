import { formatDay } from '#shared/format/clockTime.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { partsOf } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import { dateOfPlan } from '#shared/time/date.ts';
import { execute } from './commands.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** When the next one of a task that recurs is up, as a date; null if there is none among the changed tasks. */
function nextDate({ id, title }: Task, changed: readonly TaskId[]): string | null {
  const tasks = useSnapshotStore.getState().snapshot?.tasks;
  const next = changed
    .flatMap((one) => tasks?.get(one) ?? [])
    .find((task) => task.id > id && task.title === title && task.recurrence !== null);
  return next?.due ?? (next?.planned ? dateOfPlan(next.planned) : null);
}

/** Completes a task. Says what else was completed or added, and offers to undo that. */
export async function complete(task: Task): Promise<CommandResult> {
  const { title } = task;
  const { snapshot } = useSnapshotStore.getState();
  const parts = snapshot ? partsOf(snapshot.tasks, task.id) : [];
  const count = parts.filter((part) => part.state === 'open').length;
  const answer = await execute({ type: 'completeTask', taskId: task.id });
  const date = answer.ok && task.recurrence !== null ? nextDate(task, answer.taskIds) : null;
  const t = currentTranslate();
  if (date !== null) {
    ui.toast(t('toast.next', { title, day: formatDay(date, snapshot?.environment.region ?? 'en') }), 'undo');
  } else if (answer.ok && count > 0) ui.toast(t('toast.completed-parts', { title, count }), 'undo');
  return answer;
}
