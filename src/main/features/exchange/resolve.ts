import type { State } from '#shared/commands/decision.ts';
import { clientNamed } from '#shared/model/client.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { PROJECT_NAME_MAX } from '#shared/model/project.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Work } from './plan.ts';

type Known = Pick<State, 'tasks' | 'projects' | 'clients'>;

/** A place for a project: one that is there, or the name of a new one and its client. */
type Placed = { readonly name: string; readonly client: string; readonly projectId: number | null };

/** The task that a work stands for; null if there is none yet. */
export type Resolved = { readonly taskId: TaskId | null; readonly project: Placed | null };

const lower = (text: string): string => text.toLocaleLowerCase();

/** `Site (Acme)`, where another client has a project `Site`. */
function qualified(name: string, client: string): string {
  const more = ` (${client})`;
  return `${name.slice(0, Math.max(1, PROJECT_NAME_MAX - more.length)).trimEnd()}${more}`.slice(0, PROJECT_NAME_MAX);
}

/**
 * Finds projects by name and client. Names are unique in Stint, so a project of the same name for another client gets
 * the client's name behind its own.
 */
function createProjectFinder({ projects, clients }: Known): (work: Work) => Placed | null {
  const byName = new Map<string, Placed>();
  for (const { id, name, clientId } of projects.values()) {
    byName.set(lower(name), { name, client: clients.get(clientId ?? 0)?.name ?? '', projectId: id });
  }
  return ({ project: name, client }) => {
    if (name === '') return null;
    const fits = (found: Placed | undefined): found is Placed =>
      found !== undefined && (client === '' || lower(found.client) === lower(client));
    const names = client === '' ? [name] : [name, qualified(name, client)];
    for (const one of names) {
      const found = byName.get(lower(one));
      if (fits(found)) return found;
      if (found === undefined) {
        const placed = { name: one, client: clientNamed(clients.values(), client)?.name ?? client, projectId: null };
        byName.set(lower(one), placed);
        return placed;
      }
    }
    return byName.get(lower(name)) ?? null;
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

/** What each work stands for in what there is. Untitled work is called `untitled`. */
export function resolveWorks(works: readonly Work[], known: Known, untitled: string): readonly Resolved[] {
  const findProject = createProjectFinder(known);
  const tasks = tasksByKey(known);
  return works.map((work) => {
    const project = findProject(work);
    if (project?.projectId === null) return { taskId: null, project };
    const key = keyOf(project?.projectId ?? null, work.title || untitled, work.tags);
    return { taskId: tasks.get(key)?.[work.twin] ?? null, project };
  });
}
