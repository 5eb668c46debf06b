import { elapsedWithParts } from '#shared/model/parts.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './Progress.module.css';

/** The used share of a task's estimate as a bar below it; updates by whole percents. */
export function Progress({ taskId }: { readonly taskId: TaskId }) {
  const percent = useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    if (!snapshot || !task?.estimate) return null;
    const spent = elapsedWithParts('total', snapshot.tasks, task, snapshot.day, now);
    return Math.floor((spent / task.estimate) * 100);
  });
  if (percent === null) return null;
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={percent > 100 ? `${styles.used} ${styles.over}` : styles.used}
        style={{ width: `${Math.min(100, percent)}%` }}
      />
    </span>
  );
}
