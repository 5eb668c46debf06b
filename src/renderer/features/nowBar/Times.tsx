import type { Span } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import styles from './Times.module.css';

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
          <ElapsedFigure
            taskId={taskId}
            span={span}
            aria-labelledby={`now-${span}`}
            className={styles.time}
            data-testid={`now-${span}`}
          />
        </span>
      ))}
    </div>
  );
}
