import { Eye, EyeOff } from 'lucide-react';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { seenOf } from '../../state/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './TeamHead.module.css';
import { TeamStatusLine } from './TeamStatusLine.tsx';

/** What is visible to the team, and the switch that hides it; above, problems with the connection. */
export function TeamHead() {
  const t = useTranslate();
  const seen = useSnapshotStore(({ snapshot }) => snapshot && seenOf(snapshot));
  const isChosen = useSnapshotStore(({ snapshot }) =>
    snapshot ? snapshot.settings.teamTasks.length + snapshot.settings.teamProjects.length > 0 : true,
  );
  const team = useSnapshotStore(({ snapshot }) => snapshot?.team ?? null);
  const { unreadable, isApart } = team ?? { unreadable: 0, isApart: false };
  const { members, timers } = team?.beyond ?? { members: 0, timers: 0 };
  const Icon = seen === null ? EyeOff : Eye;
  return (
    <header className={styles.head}>
      <TeamStatusLine />
      {unreadable > 0 && <output className={styles.note}>{t('team.unreadable', { count: unreadable })}</output>}
      {isApart && <output className={styles.note}>{t('team.clock-apart')}</output>}
      {members > 0 && <output className={styles.note}>{t('team.beyond-members', { count: members })}</output>}
      {timers > 0 && <output className={styles.note}>{t('team.beyond-timers', { count: timers })}</output>}
      <h2 className={styles.seen}>
        <Icon size={16} className={styles.icon} aria-hidden />
        <span className={styles.title} title={seen ?? undefined}>
          {seen === null ? t('team.sees-nothing') : t('team.sees', { title: seen })}
        </span>
      </h2>
      <SettingRow name="teamHidden" />
      {!isChosen && <p className={styles.quiet}>{t('team.chosen-none', { name: t('team.shown') })}</p>}
    </header>
  );
}
