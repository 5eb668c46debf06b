import { fold } from '#shared/find/fold.ts';
import type { Index } from '#shared/find/find.ts';
import { recentTasks } from '#shared/model/recentTasks.ts';
import type { Project } from '#shared/model/project.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import type { Task, TaskDraft, Tasks } from '#shared/model/task.ts';
import type { Place } from './row.ts';

/** Maximum number of options. */
export const SHOWN = 50;

/** Maximum number of tasks that are offered before something is typed. */
const RECENT = 8;

/** When a task was last worked on or added, ms UTC. */
const recency = ({ running, lastEndedAt, createdAt }: Task): number =>
  running?.startedAt ?? Math.max(lastEndedAt ?? 0, createdAt);

type Projects = ReadonlyMap<ProjectId, Project>;

const openTasks = (tasks: Tasks, isOffered: (task: Task) => boolean): Task[] =>
  [...tasks.values()].filter((task) => task.state === 'open' && isOffered(task));

const mostRecent = (tasks: readonly Task[]): Task[] => tasks.toSorted((a, b) => recency(b) - recency(a));

/** The tasks that somebody may want to go on with. */
export const goOn = (tasks: Tasks, isOffered: (task: Task) => boolean, recents = RECENT): Task[] =>
  recentTasks(tasks.values()).filter(isOffered).slice(0, recents);

/** The open tasks that a draft names: with the same title, and in the same project if it names one; the most recent first. */
export function sameTasks({ title, project }: TaskDraft, tasks: Tasks, projects: Projects): Task[] {
  const wanted = fold(title);
  if (wanted === '') return [];
  const isIn = ({ projectId }: Task): boolean =>
    project === undefined || fold(projectId === null ? '' : (projects.get(projectId)?.name ?? '')) === fold(project);
  return mostRecent(openTasks(tasks, (task) => fold(task.title) === wanted && isIn(task)));
}

/** What can be found. */
export type Match = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'place'; readonly place: Place };
export type Indexed = Index<Match & { readonly text: string; readonly also?: string; readonly at: number }>;

/** All that can be found, to be given to the finder. Of two that match alike, places come first if they are preferred. */
export function candidates(
  tasks: readonly Task[],
  projects: Projects,
  places: readonly Place[],
  prefersPlaces: boolean,
): Indexed[number]['one'][] {
  const nameOf = ({ projectId }: Task): string => (projectId === null ? '' : (projects.get(projectId)?.name ?? ''));
  return [
    ...tasks.map((task) => ({
      kind: 'task' as const,
      task,
      text: task.title,
      also: nameOf(task),
      at: recency(task),
    })),
    ...places.map((place) => ({
      kind: 'place' as const,
      place,
      text: place.text,
      ...(place.also === undefined ? {} : { also: place.also }),
      at: prefersPlaces ? Infinity : -Infinity,
    })),
  ];
}

/** The open tasks that are offered, for the finder. */
export const offered = openTasks;
