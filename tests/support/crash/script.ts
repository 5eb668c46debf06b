import type { Command } from '#shared/commands/command.ts';
import type { openCore } from '../openCore.ts';

/** How many commands the script has. */
export const COMMANDS = 40;

const drafts = (index: number, count: number) =>
  Array.from({ length: count }, (_draft, at) => ({ title: `Task ${index}.${at}`, project: `Project ${index % 3}` }));

/** The n-th command: small and large writes, edits, undo and redo in turn. */
function commandAt(index: number): Command {
  const steps: readonly Command[] = [
    { type: 'addTasks', tasks: drafts(index, 1) },
    { type: 'startTimer', taskId: index + 1 },
    { type: 'addTasks', tasks: drafts(index, 40) },
    { type: 'toggleTimer' },
    { type: 'renameTask', taskId: index, title: `Renamed ${index}` },
    { type: 'undo' },
    { type: 'startTitle', title: `Title ${index}` },
    { type: 'completeTask', taskId: index - 3 },
    { type: 'redo' },
    { type: 'deleteTask', taskId: index - 5 },
  ];
  return steps[index % steps.length] as Command;
}

/** Plays the script, a second between commands; `acknowledge` is called when a command is through. */
export function play({ clock, execute }: ReturnType<typeof openCore>, acknowledge: (count: number) => void): void {
  for (let index = 0; index < COMMANDS; index++) {
    clock.advance(1000);
    execute(commandAt(index));
    acknowledge(index + 1);
  }
}
