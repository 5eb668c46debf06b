import { headOf, isDrawn, presentTasks } from '#shared/model/present.ts';
import type { Present } from '#shared/model/present.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { Table } from '#shared/model/table.ts';
import type { Task } from '#shared/model/task.ts';
import type { PastTasks, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Delta, Stored } from './ports.ts';

type Tasks = Stored['tasks'];

/** All tasks, and what says which of them are present. */
type Whole = Present & Pick<Stored, 'tasks'>;

/**
 * The stored tasks that are present, for the snapshot, and how many are of the past. A write costs the families of the
 * tasks that it changed.
 */
export function createPresentTasks(first: Whole) {
  const parts = createParts(first.tasks);
  let present = presentOf(first);
  let past: Snapshot['past'] = { count: first.tasks.size - present.size, changes: 0 };

  const familyOf = (head: TaskId, tasks: Tasks): Task[] =>
    [head, ...parts.of(head)].flatMap((id) => tasks.get(id) ?? []);

  /** What becomes of the families of some tasks. */
  function sorted(heads: ReadonlySet<TaskId>, whole: Whole) {
    const families = [...heads].map((head) => familyOf(head, whole.tasks));
    const isPresent = (family: readonly Task[]): boolean => family.some((task) => isDrawn(task, whole));
    return {
      entering: families.filter(isPresent).flatMap((family) => family.filter((task) => present.get(task.id) !== task)),
      leaving: families.flatMap((family) => (isPresent(family) ? [] : family.map(({ id }) => id))),
    };
  }

  return {
    tasks: (): Tasks => present,
    past: (): Snapshot['past'] => past,

    /** The tasks of the past that are named by their ids, each with its family: its parts, or its task and that one's parts. */
    pastOf(ids: Iterable<TaskId>, { tasks }: Pick<Whole, 'tasks'>): PastTasks {
      const named = [...ids].flatMap((id) => pastTask(id, tasks, present) ?? []);
      const heads = new Set(named.map(headOf));
      return { changes: past.changes, tasks: [...heads].flatMap((head) => familyOf(head, tasks)) };
    },

    /** All tasks may be others now, or it is another day. */
    reset(whole: Whole): void {
      parts.reset(whole.tasks);
      present = presentOf(whole);
      past = { count: whole.tasks.size - present.size, changes: past.changes + 1 };
    },

    /** Follows a write. */
    apply({ upserted, removed }: Pick<Delta, 'upserted' | 'removed'>, before: Whole, after: Whole): void {
      const written = [...upserted.map(({ id }) => id), ...removed];
      for (const id of written) parts.move(id, before.tasks.get(id), after.tasks.get(id));
      const asked = before.away === after.away ? [] : [before.away, after.away].flatMap((one) => one?.taskIds ?? []);
      const versions = [...written, ...asked].flatMap((id) => [before.tasks.get(id), after.tasks.get(id)]);
      const { entering, leaving } = sorted(new Set(versions.flatMap((task) => (task ? headOf(task) : []))), after);
      const gone = [...leaving, ...removed].filter((id) => present.has(id));
      // While there is no past, both are the same, and nothing is copied.
      const isAll = present === before.tasks && leaving.length === 0;
      const next = isAll ? after.tasks : present.with(entering, gone);
      const seen = [...written, ...leaving, ...entering.map(({ id }) => id)];
      const isOther = seen.some((id) => pastTask(id, before.tasks, present) !== pastTask(id, after.tasks, next));
      present = next;
      if (isOther) past = { count: after.tasks.size - present.size, changes: past.changes + 1 };
    },
  };
}

function presentOf(whole: Whole): Tasks {
  const found = presentTasks(whole.tasks, whole);
  return found.length === whole.tasks.size ? whole.tasks : Table.from(found);
}

/** A task that is of the past; undefined if there is none of that id. */
const pastTask = (id: TaskId, tasks: Tasks, present: Tasks): Task | undefined =>
  present.has(id) ? undefined : tasks.get(id);

/** Which parts a task has, without the price of finding them among all tasks after each write. */
function createParts(tasks: Tasks) {
  const known = new Map<TaskId, Set<TaskId>>();

  function move(id: TaskId, before: Task | undefined, after: Task | undefined): void {
    if (before?.parentId === after?.parentId) return;
    known.get(before?.parentId ?? 0)?.delete(id);
    const head = after?.parentId ?? null;
    if (head !== null) known.set(head, (known.get(head) ?? new Set()).add(id));
  }

  function reset(all: Tasks): void {
    known.clear();
    for (const task of all.values()) move(task.id, undefined, task);
  }

  reset(tasks);
  return { of: (id: TaskId): Iterable<TaskId> => known.get(id) ?? [], move, reset };
}
