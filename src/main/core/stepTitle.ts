import type { Intent } from '#shared/commands/command.ts';
import type { State } from '#shared/commands/decision.ts';
import type { History } from '#shared/model/history.ts';
import { cleanLine } from '#shared/model/cleanText.ts';

/** The title of the one task, or name of the project, a command is about, for the journal. */
export function stepTitle(intent: Intent, { tasks, projects }: State, history: History): string | null {
  if ('taskId' in intent) return tasks.get(intent.taskId)?.title ?? null;
  if ('entryId' in intent) return tasks.get(history.entry(intent.entryId)?.taskId ?? 0)?.title ?? null;
  if ('projectId' in intent) return projects.get(intent.projectId)?.name ?? null;
  if (intent.type === 'addProject') return cleanLine(intent.name);
  if (intent.type === 'startTitle') return cleanLine(intent.title);
  return intent.type === 'addTasks' && intent.tasks.length === 1 ? cleanLine(intent.tasks[0]?.title ?? '') : null;
}
