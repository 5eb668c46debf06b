import { useMemo } from 'react';
import { byPosition, isActive } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useNamedTask } from '../../state/past.ts';

/** The tasks that an entry can belong to: running ones, then other open ones; also its current one. */
export function useTaskChoice(taskId: TaskId | null): readonly Task[] {
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const picked = useNamedTask(taskId);
  return useMemo(() => {
    const all = [...(tasks?.values() ?? [])].filter((task) => task.state === 'open').toSorted(byPosition);
    const open = [...all.filter(isActive), ...all.filter((task) => !isActive(task))];
    return picked?.state === 'done' ? [picked, ...open] : open;
  }, [tasks, picked]);
}
