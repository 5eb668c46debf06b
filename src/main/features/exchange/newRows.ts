import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Change } from '#shared/commands/change.ts';
import type { State } from '#shared/commands/decision.ts';
import { clientNamed, newClient } from '#shared/model/client.ts';
import type { Client } from '#shared/model/client.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { newProject } from '#shared/model/project.ts';
import type { Project } from '#shared/model/project.ts';
import { plainDetails } from '#shared/model/task.ts';
import type { TaskDetails } from '#shared/model/task.ts';
import type { ReservedIds } from '../../core/importStore.ts';
import type { Organisation, Work } from './plan.ts';
import type { Placed, Resolution, Resolved } from './resolve.ts';

type Known = Pick<State, 'tasks' | 'projects' | 'clients'>;

/**
 * A work that becomes a task. `first`, `last`: its first start and last end among the new entries, ms UTC, if any.
 * `isStarted`: its timer will be started. `parentId`: the task that it is a part of, if that is there already.
 */
export type NewWork = {
  readonly place: number;
  readonly work: Work;
  readonly resolved: Resolved;
  readonly first: number | null;
  readonly last: number | null;
  readonly parentId: TaskId | null;
  readonly isStarted: boolean;
};

/** A task without time for longer than this is done: nobody who comes from elsewhere wants years of tasks in the list. */
const RECENT = 30 * 24 * 3_600_000;

/** A project that is not there yet. `own`: what the file says about it, if it brings its projects along. */
type AddedProject = Pick<Placed, 'name' | 'client'> & { readonly own: Organisation['projects'][number] | null };

/** The clients, projects and tags that an import needs and that are not there yet, by lower-case name, in order. */
export type NewNames = {
  readonly clients: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, AddedProject>;
  readonly tags: ReadonlyMap<string, string>;
};

const lower = (text: string): string => text.toLocaleLowerCase();

/** The tags of new works that no task has yet. */
function newTags(works: readonly NewWork[], known: Known): NewNames['tags'] {
  const used = new Set([...known.tasks.values()].flatMap(({ tags }) => tags.map(lower)));
  const found = new Map<string, string>();
  for (const tag of works.flatMap(({ work }) => work.tags)) {
    if (!used.has(lower(tag)) && !found.has(lower(tag))) found.set(lower(tag), tag);
  }
  return found;
}

/**
 * Which clients, projects and tags are new with the new works, and with a file that brings its own. `placed`: where the
 * projects of such a file belong.
 */
export function newNames(
  works: readonly NewWork[],
  organisation: Organisation | null,
  placed: Resolution['projects'],
  known: Known,
): NewNames {
  const clients = new Map<string, string>();
  const projects = new Map<string, AddedProject>();
  const addClient = (name: string): void => {
    if (name !== '' && clientNamed(known.clients.values(), name) === null && !clients.has(lower(name))) {
      clients.set(lower(name), name);
    }
  };
  const addProject = (project: Placed | null, own: AddedProject['own']): void => {
    if (project === null || project.projectId !== null || projects.has(lower(project.name))) return;
    const { name, client } = project;
    addClient(client);
    projects.set(lower(name), { name, client, own });
  };
  for (const { name } of organisation?.clients ?? []) addClient(name);
  for (const [place, own] of (organisation?.projects ?? []).entries()) addProject(placed[place] ?? null, own);
  for (const { resolved } of works) addProject(resolved.project, null);
  return { clients, projects, tags: newTags(works, known) };
}

/** Adds clients and projects. Returns the ids of all, by lower-case name. */
export function addNames(names: NewNames, organisation: Organisation | null, known: Known, first: ReservedIds) {
  const clientIds = new Map([...known.clients.values()].map(({ id, name }) => [lower(name), id]));
  const projectIds = new Map([...known.projects.values()].map(({ id, name }) => [lower(name), id]));
  const changes: Change[] = [];
  for (const [key, name] of names.clients) {
    const id = first.clients + changes.length;
    const own = organisation?.clients.find((one) => lower(one.name) === key);
    const client: Client = { ...newClient(name, id), ...own };
    clientIds.set(key, id);
    changes.push({ type: 'clientAdded', client });
  }
  const all: Project[] = [...known.projects.values()];
  for (const [key, { name, client, own }] of names.projects) {
    const id = first.projects + all.length - known.projects.size;
    const { client: _, ...more } = own ?? { client };
    const clientId = clientIds.get(lower(client)) ?? null;
    const project: Project = { ...newProject(name, id, all), ...more, name, clientId };
    all.push(project);
    projectIds.set(key, id);
    changes.push({ type: 'projectAdded', project });
  }
  return { changes, projectIds, clientIds };
}

type TaskOptions = {
  readonly first: TaskId;
  readonly projectIds: ReadonlyMap<string, number>;
  /** The last position in the list; null if it is empty. */
  readonly lastPosition: string | null;
  readonly untitled: string;
  /** ms UTC. */
  readonly now: number;
};

/**
 * Positions after the last one. Commands go on between the slices of an import, and do not know of its tasks: what they
 * move to the end comes after these positions, and what they move in between hits none, as that would take as many
 * moves, in this order, as there are halvings here.
 */
function positionsAfter(last: string | null, count: number): readonly string[] {
  let low = last ?? 'a0';
  let high = generateKeyBetween(low, null);
  for (let halving = 0; halving < 8; halving++) {
    const middle = generateKeyBetween(low, high);
    if (halving % 2 === 0) high = middle;
    else low = middle;
  }
  return generateNKeysBetween(low, high, count);
}

/** The details that a file has of a task, but those that are found by name or place. */
function detailsIn(more: Work['more']): TaskDetails {
  const { notes = '', estimate = null, due = null, planned = null, recurrence = null } = more ?? {};
  const { billable = null, rates = [] } = more ?? {};
  return { ...plainDetails, notes, estimate, due, planned, recurrence, billable, rates };
}

/** Adds a task for each work, at the end of the list. */
export function addTasks(works: readonly NewWork[], { first, projectIds, lastPosition, untitled, now }: TaskOptions) {
  const positions = positionsAfter(lastPosition, works.length);
  const ids = new Map(works.map(({ place }, index) => [place, first + index]));
  const changes = works.map(({ work, resolved, first: started, last, parentId: known, isStarted }, index): Change[] => {
    const id = first + index;
    const { more } = work;
    const projectId = resolved.project ? (projectIds.get(lower(resolved.project.name)) ?? null) : null;
    const parentId = known ?? ids.get(more?.parent ?? -1) ?? null;
    const details = { ...detailsIn(more), projectId, tags: work.tags, parentId };
    const createdAt = more?.createdAt ?? started ?? now;
    const added: Change = {
      type: 'taskAdded',
      id,
      title: work.title || untitled,
      position: positions[index] ?? '',
      createdAt,
      details,
    };
    const doneAt = more
      ? more.doneAt === true
        ? (last ?? now)
        : more.doneAt
      : last !== null && last < now - RECENT
        ? last
        : null;
    return [
      added,
      ...(doneAt === null || isStarted ? [] : [{ type: 'taskCompleted', id, at: doneAt } as const]),
      ...(more?.neverAsk ? [{ type: 'neverAskSet', id, neverAsk: true } as const] : []),
    ];
  });
  return changes;
}
