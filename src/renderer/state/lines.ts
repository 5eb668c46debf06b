import type { Group } from '#shared/model/listGroups.ts';
import type { ActiveTask, Task } from '#shared/model/task.ts';

export type TaskLine = {
  readonly kind: 'task';
  readonly task: Task;
  /** How a part is shown: below its task, or alone, with its task's title before it; null: it is none. */
  readonly under: 'parent' | 'alone' | null;
  /** Whether its project is to be seen in its row, and not in what stands above. */
  readonly namesProject: boolean;
};

export type GroupLine = {
  readonly kind: 'group';
  readonly key: string;
  readonly group: Group;
  /** How many tasks are below it. */
  readonly count: number;
  /** The time of those and of the running ones that belong there, ms, without the running entries. */
  readonly today: number;
  readonly total: number;
  readonly running: readonly ActiveTask[];
};

export type DoneLine = { readonly kind: 'done'; readonly count: number };

/** A line of the list: a task, the heading of a group, or the heading of done tasks. */
export type Line = TaskLine | GroupLine | DoneLine;

/** What tells a line from the others. */
export function keyOfLine(line: Line): string | number {
  if (line.kind === 'task') return line.task.id;
  return line.kind === 'done' ? 'done' : line.key;
}

const made = new WeakMap<Task, TaskLine>();

/** The line of a task; the same object as before if it is shown as before. */
export function lineOf(task: Task, under: TaskLine['under'], namesProject: boolean): TaskLine {
  const known = made.get(task);
  if (known?.under === under && known.namesProject === namesProject) return known;
  const line: TaskLine = { kind: 'task', task, under, namesProject };
  made.set(task, line);
  return line;
}

/** The lines of a few tasks: parts right below their task if that is among them, in the same order. */
export function linesAmong(tasks: readonly Task[], namesProject: boolean): TaskLine[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const isBelow = ({ parentId }: Task): boolean => parentId !== null && ids.has(parentId);
  const parts = Map.groupBy(tasks.filter(isBelow), ({ parentId }) => parentId);
  return tasks.flatMap((task) => {
    if (isBelow(task)) return [];
    const below = (parts.get(task.id) ?? []).map((part) =>
      lineOf(part, 'parent', namesProject && part.projectId !== task.projectId),
    );
    return [lineOf(task, task.parentId === null ? null : 'alone', namesProject), ...below];
  });
}
