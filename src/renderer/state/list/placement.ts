import { activeTasks } from '#shared/model/elapsed.ts';
import { partsOf } from '#shared/model/parts.ts';
import { Table } from '#shared/model/table.ts';
import type { Changes } from '#shared/model/table.ts';
import type { Task, Tasks } from '#shared/model/task.ts';
import type { Entry, Placing } from './placing.ts';
import { Sorted } from './sorted.ts';

/** The tasks of a list that are not on top, each in its section. */
export type Placement = {
  readonly tasks: Tasks;
  readonly entries: Table<Entry>;
  readonly sections: ReadonlyMap<string, Sorted<Entry>>;
};

/** With more changes than this part of the list it is made anew. */
const MANY = 1 / 8;

function place(tasks: Tasks, placing: Placing): Placement {
  const entries = [...tasks.values()].flatMap((task) => placing.entryOf(task, tasks) ?? []);
  const sections = Map.groupBy(entries, ({ section }) => section);
  return {
    tasks,
    entries: Table.from(entries),
    sections: new Map([...sections].map(([name, some]) => [name, Sorted.from(some, placing.comparing(name))])),
  };
}

/** The tasks that may stand elsewhere: those that changed, and the parts that stand below them. */
const touchedBy = ({ upserted, removed }: Changes<Task>, tasks: Tasks): ReadonlySet<number> =>
  new Set(
    [...upserted.map(({ id }) => id), ...removed].flatMap((id) =>
      [id].concat(partsOf(tasks, id).map((part) => part.id)),
    ),
  );

/** Places tasks as `before` did, apart from what has changed since; null: all anew. */
export function placeAgain(before: Placement | null, tasks: Tasks, placing: Placing): Placement {
  if (before?.tasks === tasks) return before;
  const changes = before && tasks.changesSince(before.tasks);
  if (!before || !changes || changes.upserted.length + changes.removed.length > tasks.size * MANY + 1) {
    return place(tasks, placing);
  }
  const touched = [...touchedBy(changes, tasks)];
  const sections = new Map(before.sections);
  const gone = touched.flatMap((id) => before.entries.get(id) ?? []);
  const come = touched.flatMap((id) => {
    const task = tasks.get(id);
    return task ? (placing.entryOf(task, tasks) ?? []) : [];
  });
  // All that go before any comes: the order of a section counts on every part being below its task.
  for (const entry of gone) {
    const left = sections.get(entry.section)?.without(entry);
    if (left && left.length > 0) sections.set(entry.section, left);
    else sections.delete(entry.section);
  }
  for (const entry of come) {
    const section = sections.get(entry.section) ?? Sorted.from<Entry>([], placing.comparing(entry.section));
    sections.set(entry.section, section.with(entry));
  }
  const staying = new Set(come.map(({ id }) => id));
  const removed = gone.flatMap(({ id }) => (staying.has(id) ? [] : [id]));
  return { tasks, entries: before.entries.with(come, removed), sections };
}

/** The tasks on top, in their order: running ones, and below each its open parts that the view shows. */
export function tasksOnTop(tasks: Tasks, { isShown, compareTasks }: Placing) {
  const active = activeTasks(tasks);
  const beside = active
    .flatMap(({ id }) => partsOf(tasks, id).filter((part) => part.state === 'open' && !part.running && isShown(part)))
    .toSorted(compareTasks);
  return { active, beside };
}
