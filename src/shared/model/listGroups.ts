import { addDays } from '../time/date.ts';
import type { Day } from '../time/day.ts';
import type { ProjectId } from './ids.ts';
import { titles } from './listOrder.ts';
import type { ListView } from './listView.ts';
import type { Project } from './project.ts';
import { periodOf } from './scope.ts';
import type { Period } from './scope.ts';
import type { Task } from './task.ts';

type Projects = ReadonlyMap<ProjectId, Project>;

/** What the tasks of a group have in common. */
export type Group =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'project'; readonly project: Project | null }
  | { readonly kind: 'due'; readonly due: 'overdue' | 'today' | 'tomorrow' | 'later' | 'never' };

/** A group of a view. `key` tells it from the others, `rank` is its place among them. */
export type Placed = { readonly group: Group; readonly key: string; readonly rank: string };

const dues = ['overdue', 'today', 'tomorrow', 'later', 'never'] as const;

/** When a task is due, relative to a day. */
export function dueOf({ due }: Pick<Task, 'due'>, today: Day): (typeof dues)[number] {
  if (due === null) return 'never';
  if (due < today.date) return 'overdue';
  if (due === today.date) return 'today';
  return due === addDays(today.date, 1) ? 'tomorrow' : 'later';
}

const padded = (place: number): string => String(place).padStart(9, '0');

const byDue = new Map(
  dues.map((due, place): [string, Placed] => [due, { group: { kind: 'due', due }, key: due, rank: padded(place) }]),
);

const placePeriod = (period: Period): Placed => ({
  group: { kind: 'period', period },
  key: period.from,
  rank: period.from,
});

/** Projects by name; none comes last. */
function placeProjects(projects: Projects): ReadonlyMap<ProjectId | null, Placed> {
  const named = [...projects.values()].toSorted((a, b) => titles.compare(a.name, b.name));
  return new Map(
    [...named, null].map((project, place) => [
      project?.id ?? null,
      { group: { kind: 'project', project }, key: `project ${project?.id ?? 'none'}`, rank: padded(place) },
    ]),
  );
}

/**
 * Tells the group of a task in a view: undefined if the view has no groups, null if the task is in none. Tasks ahead are
 * always grouped, by when they are due or planned unless by project.
 */
export function groupingOf(
  view: ListView,
  projects: Projects,
  today: Day,
): ((task: Task) => Placed | null) | undefined {
  if (view.scope === 'upcoming' && view.group !== 'project') {
    return (task) => {
      const period = periodOf(task, today);
      return period && placePeriod(period);
    };
  }
  if (view.group === 'due') return (task) => byDue.get(dueOf(task, today)) ?? null;
  if (view.group === 'none') return undefined;
  const byProject = placeProjects(projects);
  return (task) => byProject.get(task.projectId) ?? null;
}
