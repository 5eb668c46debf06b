// oxlint-disable jsx-a11y/prefer-tag-over-role -- The tag with that role draws its own bar.
import { formatHours } from '#shared/format/duration.ts';
import { totalToday } from '#shared/model/elapsed.ts';
import { goalPercent } from '#shared/snapshot/goal.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Today.module.css';

/** Today's time against the goal, if there is one. Updates by whole minutes. */
export function Today() {
  const t = useTranslate();
  const done = useDrawn(({ snapshot, now }) =>
    snapshot ? formatHours(totalToday(snapshot.tasks, snapshot.day, now)) : '',
  );
  const percent = useDrawn(({ snapshot, now }) => snapshot && goalPercent(snapshot, now));
  const goal = useSnapshotStore(({ snapshot }) => snapshot?.settings.dailyGoal ?? null);
  const text = goal === null ? done : t('panel.of-goal', { done, goal: formatHours(goal * 60_000) });
  return (
    <div className={styles.today}>
      <h2 className={styles.name}>{t('window.today')}</h2>
      <span className={styles.figure}>{text}</span>
      {percent !== null && (
        <div
          role="meter"
          className={styles.goal}
          aria-label={t('goal.name')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={text}
        >
          <div className={styles.track}>
            <div className={styles.done} style={{ width: `${percent}%` }} />
          </div>
        </div>
      )}
    </div>
  );
}
