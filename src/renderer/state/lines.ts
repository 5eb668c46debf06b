import { activeTasks } from '#shared/domain/elapsed.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { byPosition } from '#shared/domain/task.ts';
import type { Task } from '#shared/domain/task.ts';

/** A line of the list: a task, or the head of the done ones. */
export type Line = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'done'; readonly count: number };

/** The list from top to bottom: what runs, what is open in its order, what is done, the latest first. */
export function linesOf(tasks: Snapshot['tasks'], doneOpen: boolean): Line[] {
  const all = [...tasks.values()];
  const running = activeTasks(all);
  const open = all.filter((task) => task.state === 'open' && !task.running).toSorted(byPosition);
  const done = all
    .filter((task) => task.state === 'done')
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id);
  const line = (task: Task): Line => ({ kind: 'task', task });
  return [
    ...running.map(line),
    ...open.map(line),
    ...(done.length > 0 ? [{ kind: 'done', count: done.length } as const] : []),
    ...(doneOpen ? done.map(line) : []),
  ];
}
