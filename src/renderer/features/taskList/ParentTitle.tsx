import type { Task } from '#shared/model/task.ts';
import { useTask } from '../../state/tasks.ts';
import styles from './ParentTitle.module.css';

/** The title of the task that a part belongs to, for where it stands alone. */
export function ParentTitle({ task }: { readonly task: Task }) {
  const title = useTask(task.parentId)?.title ?? '';
  return (
    <>
      <span className={styles.parent}>{title}</span>
      <span className={styles.sign}>›</span>
    </>
  );
}
