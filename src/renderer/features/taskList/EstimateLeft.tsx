import { elapsedWithParts } from '#shared/model/parts.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './EstimateLeft.module.css';

const MINUTE = 60_000;

/** The remaining estimate of a task, or by how much it is exceeded; updates by whole minutes. */
export function EstimateLeft({ taskId }: { readonly taskId: TaskId }) {
  const t = useTranslate();
  const minutes = useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    if (!snapshot || !task?.estimate) return null;
    const spent = elapsedWithParts('total', snapshot.tasks, task, snapshot.day, now);
    return Math.ceil((task.estimate - spent) / MINUTE);
  });
  if (minutes === null) return null;
  const time = formatHours(Math.abs(minutes) * MINUTE);
  return (
    <span className={minutes < 0 ? `${styles.left} ${styles.over}` : styles.left} data-testid="estimate-left">
      {minutes < 0 ? t('task.estimate-over', { time }) : t('task.estimate-left', { time })}
    </span>
  );
}
