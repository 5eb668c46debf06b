import type { Change } from './change.ts';
import type { State } from './decision.ts';
import { cleanName, newProject, PROJECT_NAME_MAX, projectNamed } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import type { ProjectId } from '../model/ids.ts';
import type { Rejection } from '../model/rejection.ts';

/**
 * Finds a project by name among `known` (those of the state, and those created by the same command), or creates it.
 * Null for no project.
 */
export function projectOf(
  state: State,
  known: ReadonlyMap<ProjectId, Project>,
  text: string | null,
): { readonly id: ProjectId | null; readonly changes: readonly Change[] } | Rejection {
  if (text === null) return { id: null, changes: [] };
  const name = cleanName(text);
  if (name === null) return { code: 'project-name-wrong', params: { max: PROJECT_NAME_MAX } };
  const found = projectNamed(known.values(), name);
  if (found) return { id: found.id, changes: [] };
  const project = newProject(name, state.nextProjectId + known.size - state.projects.size, known.values());
  return { id: project.id, changes: [{ type: 'projectAdded', project }] };
}
