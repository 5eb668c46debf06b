import { useState } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { draftOf } from '../draft.ts';
import { useTranslate } from '../useTranslate.ts';
import type { Line } from './line.ts';
import type { BoxUse } from './rows.ts';
import { useBox } from './useBox.ts';

/** A small window whose box starts a timer, after which it closes. */
type StartWindow = Pick<BoxUse, 'isOffered' | 'recents'> & {
  readonly execute: (command: Command) => Promise<CommandResult>;
  readonly close: () => Promise<unknown>;
};

/** Why a line could not be started; shown as long as it is there. */
type Problem = { readonly text: string; readonly message: string };

/**
 * The box of a window that starts the task that is found, or a new one of the line; a hook. What cannot be started stays,
 * with the reason.
 */
export function useStartBox({ execute, close, ...use }: StartWindow) {
  const t = useTranslate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = (taskId: TaskId) => execute({ type: 'startTimer', taskId });

  /** Adds a task from the line and starts it. */
  async function startNew({ text, kept }: Line): Promise<CommandResult> {
    const added = await execute({ type: 'addTasks', tasks: [await draftOf(text, kept)] });
    const [taskId] = added.ok ? added.taskIds : [];
    return taskId === undefined ? added : start(taskId);
  }

  async function finish(text: string, answer: Promise<CommandResult>): Promise<void> {
    const result = await answer;
    if (!result.ok) return setProblem({ text, message: result.message });
    box.line.clear();
    await close();
  }

  const box = useBox({
    ...use,
    first: 'match',
    isInline: true,
    loadPlaces: null,
    actionOf: (task) => t(task.running ? 'box.runs' : 'box.start'),
    onTask: ({ id, running }) => void (running ? close() : finish('', start(id))),
    addLabel: (title, isAnother) => t(isAnother ? 'box.start-another' : 'box.start-new', { title }),
    other: '',
    onAdd: (line) => void finish(line.text, startNew(line)),
  });
  return { box, problem: problem?.text === box.line.text ? problem.message : null };
}
