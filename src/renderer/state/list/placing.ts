import { contains } from '#shared/time/interval.ts';
import type { Task, Tasks } from '#shared/model/task.ts';
import { groupingOf } from '#shared/model/listGroups.ts';
import type { Placed } from '#shared/model/listGroups.ts';
import { doneOrder, orderOf } from '#shared/model/listOrder.ts';
import type { Keyed, Order } from '#shared/model/listOrder.ts';
import { isInView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { lineOf } from '../lines.ts';
import type { TaskLine } from '../lines.ts';

/** Where a task of the list stands: in a section, by what it and the task above it are ordered by. */
export type Entry = Keyed & {
  readonly id: number;
  readonly line: TaskLine;
  /** What it stands below and moves with: its task if that is in the section, too, otherwise itself. */
  readonly root: Keyed;
  readonly section: string;
  /** The group of the section; null for a section without one. */
  readonly placed: Placed | null;
};

/** The sections without a group: open tasks of a view without groups, and done tasks. */
export const OPEN = 'open';
export const DONE = 'done';

export type Placing = ReturnType<typeof createPlacing>;

/** The order of a section: parts below their task. */
function withParts({ compare }: Order): (a: Entry, b: Entry) => number {
  return (a, b) => {
    if (a.root.task.id !== b.root.task.id) return compare(a.root, b.root);
    const [isRoot, isOther] = [a, b].map(({ id, root }) => id === root.task.id);
    return isRoot || isOther ? Number(isOther) - Number(isRoot) : compare(a, b);
  };
}

/**
 * Where a view places the tasks that are not on top: open tasks in their groups, and those done today. It depends on
 * nothing but the task, its parent, and what is given here.
 */
export function createPlacing(view: ListView, { projects, day }: Pick<Snapshot, 'projects' | 'day'>) {
  const order = orderOf(view, projects);
  const [byOrder, byDone] = [withParts(order), withParts(doneOrder)];
  const groupOf = groupingOf(view, projects, day);
  const isShown = (task: Task): boolean => isInView(view, task, projects, day);
  const isOfNoOther = view.project === null;

  /** Whether a task stands among the open ones: not while it or the task of which it is a part is running. */
  const isOpen = (task: Task, parent: Task | undefined): boolean =>
    task.state === 'open' && !task.running && !parent?.running && isShown(task);
  const isDone = (task: Task): boolean => task.doneAt !== null && contains(day, task.doneAt) && isShown(task);

  function entryIn(section: Order, task: Task, parent: Task | undefined, placed: Placed | null, named: boolean): Entry {
    const keyed = section.keyed(task);
    const alone = task.parentId === null ? null : 'alone';
    return {
      ...keyed,
      id: task.id,
      root: parent ? section.keyed(parent) : keyed,
      section: section === doneOrder ? DONE : (placed?.key ?? OPEN),
      placed,
      line: parent ? lineOf(task, 'parent', named && task.projectId !== parent.projectId) : lineOf(task, alone, named),
    };
  }

  return {
    isShown,
    /** The group of a task; null if it is in none. */
    groupOf: (task: Task): Placed | null => groupOf?.(task) ?? null,
    /** Compares tasks as the view orders them. */
    compareTasks: (a: Task, b: Task): number => order.compare(order.keyed(a), order.keyed(b)),
    comparing: (section: string) => (section === DONE ? byDone : byOrder),
    /** Where a task stands; null if it is not in the list, or on top. */
    entryOf(task: Task, tasks: Tasks): Entry | null {
      const parent = task.parentId === null ? undefined : tasks.get(task.parentId);
      if (isOpen(task, parent)) {
        const above = parent && isOpen(parent, undefined) ? parent : undefined;
        const placed = groupOf ? groupOf(above ?? task) : null;
        if (groupOf && placed === null) return null;
        return entryIn(order, task, above, placed, isOfNoOther && view.group !== 'project');
      }
      return isDone(task)
        ? entryIn(doneOrder, task, parent && isDone(parent) ? parent : undefined, null, isOfNoOther)
        : null;
    },
  };
}
