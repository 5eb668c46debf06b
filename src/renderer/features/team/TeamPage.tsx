import { useMemo, useRef } from 'react';
import type { TeamMember, TeamTimer } from '#shared/model/team.ts';
import { teamCursor } from '../../state/cursors.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { MemberList } from './MemberList.tsx';
import { memberKey, timerKey } from './rowKeys.ts';
import { TeamHead } from './TeamHead.tsx';
import styles from './TeamPage.module.css';
import { TimerList } from './TimerList.tsx';

const noTimers: readonly TeamTimer[] = [];
const noMembers: readonly TeamMember[] = [];

/**
 * The team page: what is visible to the team, the shared timers, and the members. The arrow keys move through both
 * lists.
 */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function TeamPage() {
  const page = useRef<HTMLDivElement>(null);
  const team = useSnapshotStore(({ snapshot }) => snapshot?.team ?? null);
  const { timers, members } = team ?? { timers: noTimers, members: noMembers };
  const keys = useMemo(() => [...timers.map(timerKey), ...members.map(memberKey)], [timers, members]);
  const current = useListCursor({
    keys,
    cursor: teamCursor,
    area: page,
    page: 'team',
    // The first control of the page.
    onEmpty: () => page.current?.querySelector<HTMLElement>('button, [role="switch"]')?.focus(),
  });
  return (
    <div ref={page} className={styles.page}>
      <TeamHead />
      <div className={styles.body} data-scroller>
        <TimerList timers={timers} current={current} />
        <MemberList members={members} current={current} />
      </div>
    </div>
  );
}
