import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './ParentTitle.module.css';

/** The title of the task that a part belongs to, for where it stands alone. */
export function ParentTitle({ task }: { readonly task: Task }) {
  const title = useSnapshotStore(({ snapshot }) => snapshot?.tasks.get(task.parentId ?? 0)?.title ?? '');
  return (
    <>
      <span className={styles.parent}>{title}</span>
      <span className={styles.sign}>›</span>
    </>
  );
}
