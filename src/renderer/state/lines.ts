import { contains } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { groupsOf, inOrderOf, isGrouped, isInView } from '#shared/model/listView.ts';
import type { Group, ListView } from '#shared/model/listView.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';

/** A line of the list: a task, the heading of a group, or the heading of done tasks. */
export type Line =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'done'; readonly count: number };

/** What the list should show. */
export type Asked = { readonly view: ListView; readonly doneOpen: boolean };

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

const line = (task: Task): Line => ({ kind: 'task', task });

/**
 * The lines of the list, top to bottom: running tasks, whatever the view; open tasks in the view's order and groups;
 * tasks done today, latest first. Tasks done earlier are found by searching.
 */
export function linesOf({ tasks, projects, day }: Shown, { view, doneOpen }: Asked): Line[] {
  const all = [...tasks.values()];
  const shown = all.filter((task) => isInView(view, task, projects, day));
  const open = inOrderOf(
    view,
    shown.filter((task) => task.state === 'open' && !task.running),
  );
  const done = shown
    .filter((task) => task.doneAt !== null && contains(day, task.doneAt))
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id);
  const grouped = isGrouped(view)
    ? groupsOf(view, open, projects, day).flatMap(({ group, tasks: members }) =>
        [{ kind: 'group', group, count: members.length } as Line].concat(members.map(line)),
      )
    : open.map(line);
  return [
    ...activeTasks(all).map(line),
    ...grouped,
    ...(done.length > 0 ? [{ kind: 'done', count: done.length } as const] : []),
    ...(doneOpen ? done.map(line) : []),
  ];
}

/** The lines while searching: running tasks first, then open ones, then done ones. */
export function foundLines(tasks: Snapshot['tasks'], found: readonly TaskId[]): Line[] {
  const hits = found.flatMap((id) => tasks.get(id) ?? []);
  const rest = hits.filter((task) => !task.running);
  return [
    ...activeTasks(hits),
    ...rest.filter((task) => task.state === 'open'),
    ...rest.filter((task) => task.state === 'done'),
  ].map(line);
}
