import { contains } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { groupsOf, inOrderOf, isGrouped, isInView } from '#shared/model/listView.ts';
import type { Group, ListView } from '#shared/model/listView.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';

/** A line of the list: a task, the heading of a group, or the heading of done tasks. */
export type Line =
  /**
   * `under`: how a part is shown: below its task, or alone, with its task's title before it; null: it is none.
   */
  | { readonly kind: 'task'; readonly task: Task; readonly under: 'parent' | 'alone' | null }
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'done'; readonly count: number };

/** What the list should show. */
export type Asked = { readonly view: ListView; readonly doneOpen: boolean };

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

/** The lines of tasks: parts right below their task if that is among them, in the same order. */
function linesWithParts(tasks: readonly Task[]): { readonly task: Task; readonly lines: readonly Line[] }[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const isBelow = ({ parentId }: Task): boolean => parentId !== null && ids.has(parentId);
  const parts = Map.groupBy(tasks.filter(isBelow), ({ parentId }) => parentId);
  const line = (task: Task, under: 'parent' | 'alone' | null): Line => ({ kind: 'task', task, under });
  return tasks.flatMap((task) => {
    if (isBelow(task)) return [];
    const below = (parts.get(task.id) ?? []).map((part) => line(part, 'parent'));
    return { task, lines: [line(task, task.parentId === null ? null : 'alone'), ...below] };
  });
}

const flat = (tasks: readonly Task[]): Line[] => linesWithParts(tasks).flatMap(({ lines }) => lines);

/**
 * The lines of the list, top to bottom: running tasks with their parts, whatever the view; open tasks in the view's order and groups;
 * tasks done today, latest first. Tasks done earlier are found by searching.
 */
export function linesOf({ tasks, projects, day }: Shown, { view, doneOpen }: Asked): Line[] {
  const all = [...tasks.values()];
  const shown = all.filter((task) => isInView(view, task, projects, day));
  const active = activeTasks(all);
  const running = new Set(active.map(({ id }) => id));
  const ordered = inOrderOf(
    view,
    shown.filter((task) => task.state === 'open' && !task.running),
  );
  const isBeside = ({ parentId }: Task): boolean => parentId !== null && running.has(parentId);
  const blocks = new Map(
    linesWithParts(ordered.filter((task) => !isBeside(task))).map(({ task, lines }) => [task, lines]),
  );
  const done = shown
    .filter((task) => task.doneAt !== null && contains(day, task.doneAt))
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id);
  const grouped = isGrouped(view)
    ? groupsOf(view, [...blocks.keys()], projects, day).flatMap(({ group, tasks: members }) => {
        const lines = members.flatMap((task) => blocks.get(task) ?? []);
        return [{ kind: 'group', group, count: lines.length } as Line].concat(lines);
      })
    : [...blocks.values()].flat();
  return [
    ...flat([...active, ...ordered.filter(isBeside)]),
    ...grouped,
    ...(done.length > 0 ? [{ kind: 'done', count: done.length } as const] : []),
    ...(doneOpen ? flat(done) : []),
  ];
}

/** The lines while searching: running tasks first, then open ones, then done ones. */
export function foundLines(tasks: Snapshot['tasks'], found: readonly TaskId[]): Line[] {
  const hits = found.flatMap((id) => tasks.get(id) ?? []);
  const rest = hits.filter((task) => !task.running);
  return [
    activeTasks(hits),
    rest.filter((task) => task.state === 'open'),
    rest.filter((task) => task.state === 'done'),
  ].flatMap(flat);
}
