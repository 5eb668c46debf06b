import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { Dot } from '../../ui/Dot.tsx';

/** The dot of a task's project; grey without one. */
export function ProjectDot({ task }: { readonly task: Task }) {
  const colour = useSnapshotStore(({ snapshot }) => snapshot?.projects.get(task.projectId ?? 0)?.colour ?? 'grey');
  return <Dot colour={colour} />;
}
