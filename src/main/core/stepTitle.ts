import type { DecidedCommand } from '#shared/commands/command.ts';
import type { State } from '#shared/commands/decision.ts';
import type { History } from '#shared/model/history.ts';
import { cleanLine } from '#shared/model/cleanText.ts';

/** The title of the single task, or the name of the project, that a command is about, for the journal. */
export function stepTitle(
  command: DecidedCommand,
  { tasks, projects, clients }: State,
  history: History,
): string | null {
  if ('taskId' in command) return tasks.get(command.taskId)?.title ?? null;
  if ('entryId' in command) return tasks.get(history.entry(command.entryId)?.taskId ?? 0)?.title ?? null;
  if (command.type === 'mergeTasks') return tasks.get(command.into)?.title ?? null;
  if ('taskIds' in command)
    return command.taskIds.length === 1 ? (tasks.get(command.taskIds[0] ?? 0)?.title ?? null) : null;
  if ('projectId' in command) return projects.get(command.projectId)?.name ?? null;
  if ('clientId' in command) return clients.get(command.clientId)?.name ?? null;
  if (command.type === 'addProject' || command.type === 'addClient') return cleanLine(command.name);
  if (command.type === 'markBilled') return cleanLine(command.reference);
  if (command.type === 'startTitle') return cleanLine(command.title);
  if (command.type === 'trackTitle') return cleanLine(command.task.title);
  return command.type === 'addTasks' && command.tasks.length === 1 ? cleanLine(command.tasks[0]?.title ?? '') : null;
}
