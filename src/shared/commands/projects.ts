import type { ProjectId } from '../model/ids.ts';
import { z } from 'zod';
import { cleanName, colours, newProject, PROJECT_NAME_MAX, projectNamed } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { BUDGET_MAX } from '../model/budget.ts';
import { changes, isRejection, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import { clientOf } from './newClient.ts';
import { anyText, currency, rowId } from './schema.ts';

const amount = z.int().positive().max(BUDGET_MAX);
const per = z.enum(['total', 'month']);
const budget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), amount, per }),
  z.strictObject({ kind: z.literal('money'), amount, currency, per }),
]);

const fields = z.strictObject({
  name: anyText.exactOptional(),
  /** The name of a client, which is created if it does not exist; empty for none. */
  client: anyText.exactOptional(),
  colour: z.enum(colours).exactOptional(),
  archived: z.boolean().exactOptional(),
  billable: z.boolean().nullable().exactOptional(),
  budget: budget.nullable().exactOptional(),
});

export const projectCommands = {
  addProject: command({ name: anyText }, ({ state }, { name: typed }) =>
    withName(state, typed, null, (name) =>
      changes({ type: 'projectAdded', project: newProject(name, state.nextProjectId, state.projects.values()) }),
    ),
  ),
  changeProject: command({ projectId: rowId, fields }, ({ state }, { projectId, fields: changed }) =>
    withProject(state, projectId, (before) => change(state, before, changed)),
  ),
  /** Deletes a project; its tasks stay, without a project. */
  deleteProject: command({ projectId: rowId }, ({ state }, { projectId }) =>
    withProject(state, projectId, (project) => changes({ type: 'projectDeleted', id: project.id })),
  ),
} as const;

function change(state: State, before: Project, { client: named, ...changed }: z.infer<typeof fields>): Decision {
  const client = named === undefined ? { id: before.clientId, changes: [] } : clientOf(state, named);
  if (isRejection(client)) return { ok: false, rejection: client };
  return withName(state, changed.name ?? before.name, before.id, (name) =>
    changes(...client.changes, {
      type: 'projectChanged',
      project: { ...before, ...changed, name, clientId: client.id },
    }),
  );
}

export function withProject(state: State, id: ProjectId, then: (project: Project) => Decision): Decision {
  const project = state.projects.get(id);
  return project ? then(project) : reject('project-not-found');
}

/** Names are unique, ignoring case; `own`: the project that may keep its name. */
function withName(state: State, text: string, own: ProjectId | null, then: (name: string) => Decision): Decision {
  const name = cleanName(text);
  if (name === null) return reject('project-name-wrong', { max: PROJECT_NAME_MAX });
  const taken = projectNamed(state.projects.values(), name);
  return taken && taken.id !== own ? reject('project-name-taken', { name: taken.name }) : then(name);
}
