import type { ProjectId } from '../model/ids.ts';
import { z } from 'zod';
import { cleanLine } from '../model/cleanText.ts';
import { cleanName, colours, newProject, PROJECT_NAME_MAX, projectNamed } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import { anyText, rowId } from './schema.ts';

const fields = z.strictObject({
  name: anyText.exactOptional(),
  client: anyText.exactOptional(),
  colour: z.enum(colours).exactOptional(),
  archived: z.boolean().exactOptional(),
});

export const projectCommands = {
  addProject: command({ name: anyText }, ({ state }, { name: typed }) =>
    withName(state, typed, null, (name) =>
      changes({ type: 'projectAdded', project: newProject(name, state.nextProjectId, state.projects.values()) }),
    ),
  ),
  changeProject: command({ projectId: rowId, fields }, ({ state }, { projectId, fields: changed }) =>
    withProject(state, projectId, (before) => change(state, before, { ...before, ...changed })),
  ),
  /** Deletes a project; its tasks stay, without a project. */
  deleteProject: command({ projectId: rowId }, ({ state }, { projectId }) =>
    withProject(state, projectId, (project) => changes({ type: 'projectDeleted', id: project.id })),
  ),
} as const;

function change(state: State, before: Project, after: Project): Decision {
  const client = cleanLine(after.client);
  if (client.length > PROJECT_NAME_MAX) return reject('project-name-wrong', { max: PROJECT_NAME_MAX });
  return withName(state, after.name, before.id, (name) =>
    changes({ type: 'projectChanged', project: { ...after, name, client } }),
  );
}

function withProject(state: State, id: ProjectId, then: (project: Project) => Decision): Decision {
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
