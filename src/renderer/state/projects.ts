import { useMemo } from 'react';
import type { Client } from '#shared/model/client.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { distinct } from '#shared/model/summary.ts';
import { noTasks } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { Project } from '#shared/model/project.ts';
import { useSnapshotStore } from './snapshotStore.ts';

const byName = new Intl.Collator(undefined, { numeric: true });

/** Projects by name. */
export const projectsByName = (projects: ReadonlyMap<ProjectId, Project> | undefined): readonly Project[] =>
  [...(projects?.values() ?? [])].toSorted((a, b) => byName.compare(a.name, b.name));

/** All projects, by name. */
export function useProjects(): readonly Project[] {
  const projects = useSnapshotStore((state) => state.snapshot?.projects);
  return useMemo(() => projectsByName(projects), [projects]);
}

/** All clients, by name. */
export function useClients(): readonly Client[] {
  const clients = useSnapshotStore((state) => state.snapshot?.clients);
  return useMemo(() => [...(clients?.values() ?? [])].toSorted((a, b) => byName.compare(a.name, b.name)), [clients]);
}

const openTags = distinct<Task, string>((task) => (task.state === 'open' ? task.tags : []));

/** All tags of open tasks, by name. */
export function useTags(): readonly string[] {
  const tags = useSnapshotStore(({ snapshot }) => (snapshot?.tasks ?? noTasks).sum(openTags));
  return useMemo(() => tags.toSorted(byName.compare), [tags]);
}
