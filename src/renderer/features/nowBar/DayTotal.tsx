import { useShallow } from 'zustand/react/shallow';
import { activeTasks, counterOfToday, totalToday } from '#shared/model/elapsed.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import styles from './DayTotal.module.css';
import { Goal, useGoalText } from './Goal.tsx';

/** Today's total. */
function Total() {
  const isLive = useSnapshotStore(({ snapshot }) => snapshot !== null && activeTasks(snapshot.tasks).length > 0);
  const counter = useSnapshotStore(
    useShallow(({ snapshot }) => snapshot && counterOfToday(snapshot.tasks, snapshot.day)),
  );
  return (
    <LiveText
      role="timer"
      aria-labelledby="today"
      className={styles.total}
      data-testid="today-total"
      isLive={isLive}
      counter={counter}
      text={({ snapshot, now }) => (snapshot ? formatClock(totalToday(snapshot.tasks, snapshot.day, now)) : '')}
    />
  );
}

/** The time of all tasks today, with the goal if there is one. */
export function DayTotal() {
  const t = useTranslate();
  const goal = useGoalText();
  return (
    <div className={styles.day} data-goal={goal !== null}>
      {goal !== null && <Goal text={goal} />}
      <p className={styles.figure}>
        <span id="today" className={styles.label}>
          {t('now.day-total')}
        </span>
        <Total />
      </p>
      {goal !== null && (
        <p className={styles.goal} data-testid="goal" title={goal}>
          {goal}
        </p>
      )}
    </div>
  );
}
