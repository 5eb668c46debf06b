import type { Command } from '#shared/commands/command.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { addDays } from '#shared/time/date.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import { shiftDays } from '#shared/time/localTime.ts';
import { planAt, readPlan } from '#shared/time/plan.ts';
import { execute, sendCommand } from './commands.ts';
import { asksBack } from './entryCommands.ts';
import { reloadEntries } from './rangeEntries.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { taskOf } from './tasks.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

const titleOf = (taskId: TaskId): string => taskOf(taskId)?.title ?? '';

/** Plans a task for a date, `2026-03-04`, or a time, `2026-03-04T14:30`; with null, for none. It can be undone. */
export const planTask = (taskId: TaskId, planned: string | null): Promise<void> => planTasks([taskId], planned);

/** Plans tasks for the same date or time, as `planTask`, in one step of undo. */
export async function planTasks(taskIds: readonly TaskId[], planned: string | null): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  const changed = taskIds.filter((id) => (taskOf(id)?.planned ?? null) !== planned);
  if (!snapshot || changed.length === 0) return;
  const answer = await execute({ type: 'changeTasks', taskIds: changed, fields: { planned } });
  if (!answer.ok) return;
  const t = currentTranslate();
  const title = changed.map(titleOf).join(', ');
  if (planned === null) return ui.toast(t('toast.unplanned', { title }), 'undo');
  const { region } = snapshot.environment;
  const { date, at } = readPlan(planned, snapshot.calendar.zone);
  const day = formatDate(date, snapshot.day.date, region);
  const when = at === null ? day : `${day}, ${formatTime(at, snapshot.calendar.zone, region)}`;
  return ui.toast(t('toast.planned', { title, when }), 'undo');
}

/** Plans tasks for an instant, ms UTC. */
export async function planTasksAt(taskIds: readonly TaskId[], at: number): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  if (snapshot) await planTasks(taskIds, planAt(at, snapshot.calendar.zone));
}

/** Moves the plan of a task by ms, and by days on the same time of the clocks. One without a time moves by days only. */
export async function movePlan(taskId: TaskId, by: { readonly ms: number; readonly days: number }): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  const planned = taskOf(taskId)?.planned ?? null;
  if (!snapshot || planned === null) return;
  const { zone } = snapshot.calendar;
  const { date, at } = readPlan(planned, zone);
  if (at !== null) await planTasksAt([taskId], shiftDays(at, by.days, zone) + by.ms);
  else await planTask(taskId, addDays(date, by.days));
}

/** Adds an entry of a task. If main asks for confirmation, the editor opens with the question. It can be undone. */
export async function logTime(taskId: TaskId, span: Interval): Promise<void> {
  const [startedAt, endedAt] = [span.start, span.end];
  const command: Command = { type: 'addEntry', taskId, startedAt, endedAt, note: '' };
  const answer = await sendCommand(command);
  if (answer.ok) {
    await reloadEntries();
    const params = { title: titleOf(taskId), time: formatHours(lengthOf(span)) };
    ui.toast(currentTranslate()('toast.logged', params), 'undo');
  } else if (!asksBack(answer)) ui.toastFailure(answer.message);
  else {
    const draft = { entry: null, taskId, startedAt, endedAt, refused: { command, answer } };
    ui.open({ kind: 'entry', draft, back: null });
  }
}
