import { previousAmong } from '../model/previousTask.ts';
import type { KnownTask } from './ask.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * The tasks that a name can mean: the one of that number, else those of that title, else those that begin like it, else
 * those that contain it, ignoring case; `-` is the open one that ran before.
 */
export function tasksNamed(name: string, tasks: readonly KnownTask[]): readonly KnownTask[] {
  if (name === '-') {
    const before = previousAmong(tasks);
    return before ? [before] : [];
  }
  const word = name.toLocaleLowerCase();
  const titled = tasks.map((task) => ({ task, title: task.title.toLocaleLowerCase() }));
  const ways: readonly ((one: (typeof titled)[number]) => boolean)[] = [
    ({ task }) => String(task.id) === name,
    ({ title }) => title === word,
    ({ title }) => title.startsWith(word),
    ({ title }) => title.includes(word),
  ];
  for (const way of ways) {
    const found = titled.filter(way).map(({ task }) => task);
    if (found.length > 0) return found;
  }
  return [];
}

/** Which tasks a name is looked for in, and what is said where none has it. */
export type Among = {
  readonly has: (task: KnownTask) => boolean;
  readonly none: 'no-such-task' | 'no-such-running' | 'no-such-done' | 'no-such-any';
};

export const openTasks: Among = { has: ({ state }) => state === 'open', none: 'no-such-task' };
export const doneTasks: Among = { has: ({ state }) => state === 'done', none: 'no-such-done' };
export const runningTasks: Among = { has: ({ running }) => running !== null, none: 'no-such-running' };
export const allTasks: Among = { has: () => true, none: 'no-such-any' };

/** The one task that a name means. */
export function findTask(name: string, tasks: readonly KnownTask[], { has, none }: Among): KnownTask | Problem {
  const found = tasksNamed(name, tasks.filter(has));
  const [task] = found;
  if (!task) return problem(none, name);
  return found.length === 1 ? task : { code: 'several', word: name, tasks: found };
}
