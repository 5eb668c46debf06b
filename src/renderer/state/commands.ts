import { formatHours } from '#shared/format/duration.ts';
import { elapsedOfAll } from '#shared/model/parts.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import type { Command, CommandOf } from '#shared/commands/command.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { bridge } from '../bridge.ts';
import { loadPart } from '../late.ts';
import { focusRegion } from './focusManager.ts';
import { drawn } from './drawn.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { familyIn, taskIn } from './tasks.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** Sends a command to main. Why it failed is said where it was asked for; a success ends what a toast says of that. */
export async function sendCommand(command: Command): Promise<CommandResult> {
  const answer = await bridge().request('command:execute', command);
  if (answer.ok) ui.dismissFailure();
  return answer;
}

/** Sends a command to main. Why it failed is said in a toast. */
export async function execute(command: Command): Promise<CommandResult> {
  const answer = await sendCommand(command);
  if (!answer.ok) ui.toastFailure(answer.message);
  else if (answer.reveal) focusRegion('add');
  return answer;
}

/**
 * Deletes something, and offers to undo it. If it was billed, a toast asks first, and `anyway` is what it offers. `said`:
 * what was deleted. Returns whether the person has to answer.
 */
export async function deleteWith(
  command: CommandOf<'deleteTask' | 'deleteEntry' | 'deleteTasks' | 'mergeTasks'>,
  said: string,
  anyway: MessageId = 'entry.delete-billed',
): Promise<'done' | 'asked'> {
  const answer = await sendCommand(command);
  const isAsked = !answer.ok && answer.code === 'entry-billed';
  if (answer.ok) ui.toast(said, 'undo');
  else if (!isAsked) ui.toastFailure(answer.message);
  else {
    const run = () => deleteWith({ ...command, billed: true }, said, anyway);
    ui.toast(answer.message, { label: currentTranslate()(anyway), run });
  }
  return isAsked ? 'asked' : 'done';
}

/** Less tracked time, ms, is not worth a word. */
export const MINUTE = 60_000;

/** Says what is deleted with a task: how many parts, and how much time, ms. */
function whatGoes(title: string, parts: number, time: number): string {
  const t = currentTranslate();
  const params = { title, count: parts, time: formatHours(time) };
  if (parts === 0) return t(time < MINUTE ? 'toast.deleted' : 'toast.deleted-time', params);
  return t(time < MINUTE ? 'toast.deleted-parts' : 'toast.deleted-parts-time', params);
}

/** Deletes a task with its parts, says what goes with it, and offers to undo it. */
export async function deleteTask(taskId: TaskId): Promise<void> {
  const copy = drawn();
  const { snapshot, now } = copy;
  const task = taskIn(copy, taskId);
  if (!snapshot || !task) return;
  const { title } = task;
  const family = familyIn(copy, task);
  const time = elapsedOfAll('total', family, snapshot.day, now);
  await deleteWith({ type: 'deleteTask', taskId }, whatGoes(title, family.length - 1, time));
}

/** Undoes or redoes a step, and says which. */
export async function travel(type: 'undo' | 'redo'): Promise<void> {
  const step = useSnapshotStore.getState().snapshot?.[type] ?? null;
  const answer = await execute({ type });
  if (!answer.ok || !step) return;
  const { describeStep } = await loadPart(() => import('#shared/snapshot/describeStep.ts'));
  const t = currentTranslate();
  const said = { undo: 'toast.undo', redo: 'toast.redo' } as const;
  ui.toast(t(said[type], { what: describeStep(step, t) }));
}
