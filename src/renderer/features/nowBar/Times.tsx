import { elapsedOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Times.module.css';

type TimeProps = { readonly taskId: TaskId; readonly span: Span };

/** A time of a task, named by the element `now-SPAN`; re-renders only when the shown second changes. */
export function Time({ taskId, span }: TimeProps) {
  const text = useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    return snapshot && task ? formatClock(elapsedOver(span, task, snapshot.day, now)) : '';
  });
  return (
    <span role="timer" aria-labelledby={`now-${span}`} className={styles.time} data-testid={`now-${span}`}>
      {text}
    </span>
  );
}

/** The times of the running task: of this session, of today and of all time. */
export function Times({ taskId }: { readonly taskId: TaskId }) {
  const t = useTranslate();
  const names: Readonly<Record<Span, string>> = {
    session: t('now.session'),
    today: t('window.today'),
    total: t('window.total'),
  };
  return (
    <div className={styles.times}>
      {(['session', 'today', 'total'] as const).map((span) => (
        <span key={span} className={styles.figure}>
          <span id={`now-${span}`} className={styles.label}>
            {names[span]}
          </span>
          <Time taskId={taskId} span={span} />
        </span>
      ))}
    </div>
  );
}
