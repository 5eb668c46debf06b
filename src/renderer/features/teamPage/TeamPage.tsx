import { useRef, useState } from 'react';
import type { TeamMember, TeamTimer } from '#shared/model/team.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { MemberRow } from './MemberRow.tsx';
import { TeamHead } from './TeamHead.tsx';
import styles from './TeamPage.module.css';
import { TimerRow } from './TimerRow.tsx';
import { memberStop, timerStop, useStops } from './useStops.ts';
import { VirtualList } from './VirtualList.tsx';

/** Height of a row and what parts it from the next, px; see TeamRow.module.css. */
const ROW = { roomy: 60, compact: 50 } as const;

const noTimers: readonly TeamTimer[] = [];
const noMembers: readonly TeamMember[] = [];
const isHere = ({ here }: TeamMember): boolean => here;

/** The team: what it sees of oneself, the timers that all share, and who is there. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function TeamPage() {
  const t = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  // In the state, so that the lists are drawn again once there is something they scroll in.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const team = useSnapshotStore(({ snapshot }) => snapshot?.team ?? null);
  const height = useSnapshotStore(({ snapshot }) => ROW[snapshot?.settings.density ?? 'roomy']);
  const isMac = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform === 'darwin');
  const { current, moveTo } = useStops(team, page);
  const { timers, members } = team ?? { timers: noTimers, members: noMembers };
  const shared = { height, scroller };
  return (
    <div ref={page} className={styles.page}>
      <TeamHead />
      <div ref={setScroller} className={styles.body} data-stops="list">
        <h3 className={styles.name}>{t('team.timers')}</h3>
        {timers.length === 0 ? (
          <p className={styles.empty}>{t('team.no-timers', { keys: printShortcut('share', isMac) })}</p>
        ) : (
          <>
            <p className={styles.detail}>{`${t('team.wall-detail')} ${t('team.effort-detail')}`}</p>
            <VirtualList
              {...shared}
              label={t('team.timers')}
              items={timers}
              keyOf={timerStop}
              cursor={timers.findIndex((timer) => timerStop(timer) === current)}
            >
              {(timer) => (
                <TimerRow
                  timer={timer}
                  stop={timerStop(timer)}
                  isStop={timerStop(timer) === current}
                  onFocus={moveTo}
                />
              )}
            </VirtualList>
          </>
        )}
        <h3 className={styles.name}>
          {t('team.people')}
          {members.length > 0 && (
            <span className={styles.count}>{t('team.here-count', { count: members.filter(isHere).length })}</span>
          )}
        </h3>
        {members.length === 0 ? (
          <p className={styles.empty}>{t('team.nobody')}</p>
        ) : (
          <VirtualList
            {...shared}
            label={t('team.people')}
            items={members}
            keyOf={memberStop}
            cursor={members.findIndex((member) => memberStop(member) === current)}
          >
            {(member) => (
              <MemberRow
                member={member}
                stop={memberStop(member)}
                isStop={memberStop(member) === current}
                onFocus={moveTo}
              />
            )}
          </VirtualList>
        )}
        {/* The names of figures, which stand in no column. */}
        <div hidden>
          <span id="team-wall">{t('day.wall')}</span>
          <span id="team-effort">{t('day.effort')}</span>
          <span id="team-total">{t('window.total')}</span>
        </div>
      </div>
    </div>
  );
}
