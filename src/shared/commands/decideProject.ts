import { assertNever } from '../model/assertNever.ts';
import { cleanLine } from '../model/cleanText.ts';
import type { Intent } from './command.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { cleanName, newProject, PROJECT_NAME_MAX, projectNamed } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import type { ProjectId } from '../model/ids.ts';

export type ProjectIntent = Extract<Intent, { type: 'addProject' | 'changeProject' | 'deleteProject' }>;

/** What a command about projects comes to. */
export function decideProject(state: State, intent: ProjectIntent): Decision {
  switch (intent.type) {
    case 'addProject':
      return withName(state, intent.name, null, (name) =>
        changes({ type: 'projectAdded', project: newProject(name, state.nextProjectId, state.projects.values()) }),
      );
    case 'changeProject':
      return withProject(state, intent.projectId, (before) => change(state, before, { ...before, ...intent.fields }));
    case 'deleteProject':
      return withProject(state, intent.projectId, ({ id }) => changes({ type: 'projectDeleted', id }));
    default:
      return assertNever(intent);
  }
}

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

/** Names are unique whatever their case; `own`: the project that may keep its name. */
function withName(state: State, text: string, own: ProjectId | null, then: (name: string) => Decision): Decision {
  const name = cleanName(text);
  if (name === null) return reject('project-name-wrong', { max: PROJECT_NAME_MAX });
  const taken = projectNamed(state.projects.values(), name);
  return taken && taken.id !== own ? reject('project-name-taken', { name: taken.name }) : then(name);
}
