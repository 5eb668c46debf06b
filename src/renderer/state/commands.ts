import type { CommandResult } from '#shared/contract/results.ts';
import type { Command, Step } from '#shared/commands/command.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { bridge } from '../bridge.ts';
import { focusRegion } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** Sends a command to main. Why it failed is said where it was asked for. */
export const sendCommand = (command: Command): Promise<CommandResult> => bridge().request('command:execute', command);

/** Sends a command to main. Why it failed is said in a toast. */
export async function execute(command: Command): Promise<CommandResult> {
  const answer = await sendCommand(command);
  if (!answer.ok) ui.toast(answer.message);
  else if (answer.reveal) focusRegion('add');
  return answer;
}

/** Deletes a task and offers to undo it. */
export async function deleteTask(taskId: TaskId): Promise<void> {
  const title = useSnapshotStore.getState().snapshot?.tasks.get(taskId)?.title ?? '';
  const answer = await execute({ type: 'deleteTask', taskId });
  if (answer.ok) ui.toast(currentTranslate()('toast.deleted', { title }), true);
}

/** Undoes or redoes a step, and says which. */
export async function travel(type: 'undo' | 'redo'): Promise<void> {
  const step = useSnapshotStore.getState().snapshot?.[type] ?? null;
  const answer = await execute({ type });
  if (answer.ok && step) ui.toast(currentTranslate()(`toast.${type}`, { what: describe(step) }));
}

/** Describes a step of the journal. */
function describe({ command, title, count }: Step): string {
  const t = currentTranslate();
  return title === null
    ? t(`step.${command}`, { count })
    : t('step.of', { what: t(`step.${command}`, { count }), title });
}
