import { useMemo } from 'react';
import type { Client } from '#shared/model/client.ts';
import type { ProjectId } from '#shared/model/ids.ts';
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

/** All tags of open tasks, by name. */
export function useTags(): readonly string[] {
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  return useMemo(() => {
    const tags = new Set<string>();
    for (const task of tasks?.values() ?? []) if (task.state === 'open') for (const tag of task.tags) tags.add(tag);
    return [...tags].toSorted(byName.compare);
  }, [tasks]);
}
