import type { TeamTimer } from '#shared/model/team.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import { timerKey } from './rowKeys.ts';
import styles from './TeamPage.module.css';
import { TimerRow } from './TimerRow.tsx';
import { useRowHeight } from './useRowHeight.ts';

type Props = { readonly timers: readonly TeamTimer[]; readonly current: string | null };

/** The shared timers of the team, below a heading. */
export function TimerList({ timers, current }: Props) {
  const t = useTranslate();
  const height = useRowHeight();
  const isMac = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform === 'darwin');
  return (
    <>
      <h3 className={styles.name}>{t('team.timers')}</h3>
      {timers.length === 0 ? (
        <p className={styles.empty}>{t('team.no-timers', { keys: printShortcut('share', isMac) })}</p>
      ) : (
        <>
          <p className={styles.detail}>{`${t('team.wall-detail')} ${t('team.effort-detail')}`}</p>
          <VirtualList
            label={t('team.timers')}
            rows={timers}
            keyOf={timerKey}
            height={height}
            current={timers.findIndex((timer) => timerKey(timer) === current)}
          >
            {(timer) => <TimerRow timer={timer} isCurrent={timerKey(timer) === current} />}
          </VirtualList>
          {/* The names of figures, which stand in no column. */}
          <div hidden>
            <span id="team-wall">{t('day.wall')}</span>
            <span id="team-effort">{t('day.effort')}</span>
          </div>
        </>
      )}
    </>
  );
}
