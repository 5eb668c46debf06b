import type { Task } from './task.ts';

/** The tags of tasks, each once. */
export const tagsOf = (tasks: Iterable<Pick<Task, 'tags'>>): ReadonlySet<string> => {
  const tags = new Set<string>();
  for (const task of tasks) for (const tag of task.tags) tags.add(tag);
  return tags;
};
