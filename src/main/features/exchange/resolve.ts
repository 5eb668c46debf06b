import type { State } from '#shared/commands/decision.ts';
import { clientNamed } from '#shared/model/client.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { PROJECT_NAME_MAX } from '#shared/model/project.ts';
import { byPosition } from '#shared/model/task.ts';
import { cut } from './cut.ts';
import type { Plan, Work } from './plan.ts';

type Known = Pick<State, 'tasks' | 'projects' | 'clients'>;

/** A place for a project: one that is there, or the name of a new one and its client. */
export type Placed = { readonly name: string; readonly client: string; readonly projectId: number | null };

/** The task that a work stands for; null if there is none yet. */
export type Resolved = { readonly taskId: TaskId | null; readonly project: Placed | null };

const lower = (text: string): string => text.toLocaleLowerCase();

/**
 * `Site (Acme)`, where another client has a project `Site`; where that is taken as well, `Site (Acme) 2` and so on. Long
 * names are cut, and differ by their numbers.
 */
function qualified(name: string, client: string, number: number): string {
  const behind = number === 1 ? '' : ` ${number}`;
  const room = PROJECT_NAME_MAX - ` ()${behind}`.length;
  const [of] = cut(client, Math.max(room - name.length, Math.floor(room / 2)));
  const [own] = cut(name, room - of.length);
  return `${own} (${of})${behind}`;
}

/** The names that a project of a client may have, the best one first. */
function* namesOf(name: string, client: string): Generator<string> {
  yield name;
  for (let number = 1; ; number++) yield qualified(name, client, number);
}

type Named = Pick<Work, 'project' | 'client'>;

/**
 * Finds projects by name and client, or makes places for new ones, each for that very client. Names are unique in Stint,
 * so a project of the same name for another client gets the client's name behind its own. Where no client is named, the
 * project of that name is meant, whoever it is for.
 */
function createProjectFinder({ projects, clients }: Known): (named: Named) => Placed | null {
  const byName = new Map<string, Placed>();
  for (const { id, name, clientId } of projects.values()) {
    byName.set(lower(name), { name, client: clients.get(clientId ?? 0)?.name ?? '', projectId: id });
  }
  return ({ project, client }) => {
    if (project === '') return null;
    for (const name of namesOf(project, client)) {
      const found = byName.get(lower(name));
      if (found === undefined) {
        const placed = { name, client: clientNamed(clients.values(), client)?.name ?? client, projectId: null };
        byName.set(lower(name), placed);
        return placed;
      }
      if (client === '' || lower(found.client) === lower(client)) return found;
    }
    return null;
  };
}

/** What tells tasks apart: the project, the title and the tags, in any order. */
const keyOf = (projectId: number | null, title: string, tags: readonly string[]): string =>
  JSON.stringify([projectId, title, ...tags.map(lower).toSorted()]);

/** The tasks by what tells them apart: open ones first, then in the order of the list. */
function tasksByKey({ tasks }: Known): ReadonlyMap<string, readonly TaskId[]> {
  const found = new Map<string, TaskId[]>();
  const ordered = [...tasks.values()].toSorted((a, b) =>
    a.state === b.state ? byPosition(a, b) : a.state === 'open' ? -1 : 1,
  );
  for (const { id, projectId, title, tags } of ordered) {
    const key = keyOf(projectId, title, tags);
    const list = found.get(key);
    if (list) list.push(id);
    else found.set(key, [id]);
  }
  return found;
}

/** What a file stands for in what there is: each of its works, and each project that it brings along. */
export type Resolution = { readonly works: readonly Resolved[]; readonly projects: readonly (Placed | null)[] };

/** Finds what a file stands for. Untitled work is called `untitled`. */
export function resolvePlan(
  { works, organisation }: Pick<Plan, 'works' | 'organisation'>,
  known: Known,
  untitled: string,
): Resolution {
  const findProject = createProjectFinder(known);
  const tasks = tasksByKey(known);
  // They come first, so that no other project takes their names.
  const projects = organisation?.projects.map(({ name, client }) => findProject({ project: name, client })) ?? [];
  const resolved = works.map((work): Resolved => {
    const project = findProject(work);
    if (project?.projectId === null) return { taskId: null, project };
    const key = keyOf(project?.projectId ?? null, work.title || untitled, work.tags);
    return { taskId: tasks.get(key)?.[work.twin] ?? null, project };
  });
  return { works: resolved, projects };
}
