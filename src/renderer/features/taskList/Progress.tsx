import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './Progress.module.css';

/** The used share of a task's estimate as a bar below it; updates by whole percents. */
export function Progress({ taskId }: { readonly taskId: TaskId }) {
  const percent = useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    return task?.estimate ? Math.floor((elapsed(counterOf(task), now) / task.estimate) * 100) : null;
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
