import { summed } from '#shared/model/summary.ts';
import type { Placed } from '#shared/model/listGroups.ts';
import type { ListView } from '#shared/model/listView.ts';
import { isActive } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { linesAmong } from './lines.ts';
import type { GroupLine } from './lines.ts';
import { foundLines } from './list/foundLines.ts';
import { createLines, lineRows } from './list/lineList.ts';
import type { LineRows, Lines, Section } from './list/lineList.ts';
import { createPlacing, DONE } from './list/placing.ts';
import type { Entry, Placing } from './list/placing.ts';
import type { Sorted } from './list/sorted.ts';
import { placeAgain, tasksOnTop } from './list/placement.ts';
import type { Placement } from './list/placement.ts';

/** What the list should show. */
export type Asked = { readonly view: ListView; readonly doneOpen: boolean };

type Shown = Pick<Snapshot, 'tasks' | 'projects' | 'day'>;

const spentToday = summed<Entry>(({ task }) => task.spentToday);
const timeSpent = summed<Entry>(({ task }) => task.timeSpent);

const rowsOf = (section: Sorted<Entry>, name: string, { entries }: Placement): LineRows => ({
  length: section.length,
  at: (index) => section.at(index)?.line,
  placeOf(id) {
    const entry = entries.get(id);
    return entry?.section === name ? section.indexOf(entry) : -1;
  },
});

const noRows = lineRows([]);

type Kept = { readonly placing: Placing; readonly placement: Placement; readonly heads: Heads };

/** The headings of groups as they were drawn last, by their keys. */
type Heads = Map<string, GroupLine>;

const isSameHead = (one: GroupLine, other: GroupLine): boolean =>
  one.count === other.count &&
  one.today === other.today &&
  one.total === other.total &&
  one.running.length === other.running.length &&
  one.running.every((task, index) => task === other.running[index]);

/** The heading of a group; the same object if nothing of it changed. `above`: its tasks on top, whose times add up. */
function headOf({ group, key }: Placed, section: Sorted<Entry>, above: readonly Task[], heads: Heads): GroupLine {
  const head: GroupLine = {
    kind: 'group',
    key,
    group,
    count: section.length,
    today: above.reduce((sum, task) => sum + task.spentToday, section.sum(spentToday)),
    total: above.reduce((sum, task) => sum + task.timeSpent, section.sum(timeSpent)),
    running: above.filter(isActive),
  };
  const known = heads.get(key);
  if (known && isSameHead(known, head)) return known;
  heads.set(key, head);
  return head;
}

/** The sections of open tasks, by the rank of their groups. */
function openSections({ placement, placing, heads }: Kept, onTop: readonly Task[]): Section[] {
  const above = Map.groupBy(onTop, (task) => placing.groupOf(task)?.key ?? null);
  return [...placement.sections]
    .filter(([name]) => name !== DONE)
    .map(([name, section]) => ({ name, section, placed: section.at(0)?.placed ?? null }))
    .toSorted((a, b) => ((a.placed?.rank ?? '') < (b.placed?.rank ?? '') ? -1 : 1))
    .map(({ name, section, placed }) => ({
      head: placed && headOf(placed, section, above.get(name) ?? [], heads),
      rows: rowsOf(section, name, placement),
    }));
}

/**
 * The lines of the list, top to bottom: running tasks with their parts, whatever the view; open tasks in the view's
 * order and groups; tasks done today, latest first. Tasks done earlier are found by searching.
 */
function linesIn(kept: Kept, doneOpen: boolean): Lines {
  const { placement, placing } = kept;
  const { active, beside } = tasksOnTop(placement.tasks, placing);
  const done = placement.sections.get(DONE);
  return createLines([
    { head: null, rows: lineRows(linesAmong([...active, ...beside], true)) },
    ...openSections(kept, [...active.filter(placing.isShown), ...beside]),
    ...(done
      ? [
          {
            head: { kind: 'done', count: done.length } as const,
            rows: doneOpen ? rowsOf(done, DONE, placement) : noRows,
          },
        ]
      : []),
  ]);
}

type Last = { readonly shown: Shown; readonly asked: Asked; readonly kept: Kept; readonly lines: Lines };

let last: Last | null = null;

/** What can be kept of the last lines: all that does not depend on tasks has to be the same. */
function keptFor({ projects, day }: Shown, { view }: Asked): Kept | null {
  if (!last || last.asked.view !== view) return null;
  return last.shown.projects === projects && last.shown.day === day ? last.kept : null;
}

/**
 * The lines of the list, or of search results (null if nothing is searched for). They are kept, and a change of tasks
 * changes what differs; during a search they are left as they are.
 */
export function shownLines(shown: Shown, asked: Asked, found: readonly Task[] | null): Lines {
  if (found) return foundLines(found);
  const before = keptFor(shown, asked);
  if (last && before && last.shown.tasks === shown.tasks && last.asked.doneOpen === asked.doneOpen) return last.lines;
  const placing = before?.placing ?? createPlacing(asked.view, shown);
  const placement = placeAgain(before?.placement ?? null, shown.tasks, placing);
  const kept = { placing, placement, heads: before?.heads ?? new Map() };
  last = { shown, asked, kept, lines: linesIn(kept, asked.doneOpen) };
  return last.lines;
}
