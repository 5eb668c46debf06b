import { contains } from '#shared/time/interval.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { groupsOf, inOrderOf, isInView } from '#shared/model/listView.ts';
import type { Group, ListView } from '#shared/model/listView.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';

/** A line of the list: a task, the heading of a group, or the heading of done tasks. */
export type Line =
  /** `namesProject`: whether its project is to be seen in its row, and not in what stands above. */
  | { readonly kind: 'task'; readonly task: Task; readonly namesProject: boolean }
  /** `taskIds`: those below it and the running ones that belong there, whose times add up. */
  | { readonly kind: 'group'; readonly group: Group; readonly count: number; readonly taskIds: readonly TaskId[] }
  | { readonly kind: 'done'; readonly count: number };

/** What the list should show. */
export type Asked = { readonly view: ListView; readonly doneOpen: boolean };

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

const line =
  (namesProject: boolean) =>
  (task: Task): Line => ({ kind: 'task', task, namesProject });

/** The groups of open tasks with their lines. */
function groupLines(view: ListView, open: readonly Task[], running: readonly Task[], { projects, day }: Shown): Line[] {
  const keyOf = (group: Group) => (group.kind === 'project' ? group.project : group.due);
  const active = new Map(
    groupsOf(view, running, projects, day).map(({ group, tasks }) => [keyOf(group), tasks] as const),
  );
  return groupsOf(view, open, projects, day).flatMap(({ group, tasks }) => {
    const taskIds = tasks.concat(active.get(keyOf(group)) ?? []).map(({ id }) => id);
    const head = [{ kind: 'group', group, count: tasks.length, taskIds } as Line];
    return head.concat(tasks.map(line(view.project === null && group.kind !== 'project')));
  });
}

/**
 * The lines of the list, top to bottom: running tasks, whatever the view; open tasks in the view's order and groups;
 * tasks done today, latest first. Tasks done earlier are found by searching.
 */
export function linesOf(state: Shown, { view, doneOpen }: Asked): Line[] {
  const { tasks, projects, day } = state;
  const all = [...tasks.values()];
  const shown = all.filter((task) => isInView(view, task, projects));
  const running = shown.filter((task) => task.running);
  const open = inOrderOf(
    view,
    shown.filter((task) => task.state === 'open' && !task.running),
    projects,
  );
  const done = shown
    .filter((task) => task.doneAt !== null && contains(day, task.doneAt))
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || b.id - a.id);
  const ungrouped = line(view.project === null);
  return [
    ...activeTasks(all).map(line(true)),
    ...(view.group === 'none' ? open.map(ungrouped) : groupLines(view, open, running, state)),
    ...(done.length > 0 ? [{ kind: 'done', count: done.length } as const] : []),
    ...(doneOpen ? done.map(ungrouped) : []),
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
  ].map(line(true));
}
