import { Tabs } from '@base-ui/react/tabs';
import { Keyboard, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { totalToday } from '#shared/model/elapsed.ts';
import { isActive } from '#shared/model/task.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTeamOn } from '../../state/team.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Goal } from './Goal.tsx';
import styles from './Header.module.css';

/** Today's total; re-renders only when the shown second changes. */
function TodayTotal() {
  const text = useSnapshotStore(({ snapshot, now }) =>
    snapshot ? formatClock(totalToday(snapshot.tasks.values(), snapshot.day, now)) : '',
  );
  return (
    <span role="timer" aria-labelledby="today" className={styles.total} data-testid="today-total">
      {text}
    </span>
  );
}

/** The header with today's total and navigation; `children` is shown below. */
export function Header({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const count = useSnapshotStore(({ snapshot }) => [...(snapshot?.tasks.values() ?? [])].filter(isActive).length);
  const isTeamOn = useTeamOn();
  return (
    <header className={styles.header}>
      <div>
        <h1 id="today" className={styles.label}>
          {t('window.today')}
        </h1>
        <TodayTotal />
        <p className={count > 0 ? styles.running : styles.label}>{t('window.running', { count })}</p>
      </div>
      <div className={styles.buttons}>
        <IconButton label={t('window.shortcuts')} onClick={() => ui.open({ kind: 'shortcuts' })}>
          <Keyboard size={18} aria-hidden />
        </IconButton>
        <IconButton label={t('window.settings')} onClick={() => ui.open({ kind: 'settings', page: 'general' })}>
          <Settings size={18} aria-hidden />
        </IconButton>
      </div>
      {children}
      <Goal />
      <Tabs.List className={styles.tabs} activateOnFocus>
        <Tabs.Tab value="tasks" className={styles.tab}>
          {t('window.tasks')}
        </Tabs.Tab>
        <Tabs.Tab value="day" className={styles.tab}>
          {t('window.day')}
        </Tabs.Tab>
        <Tabs.Tab value="week" className={styles.tab}>
          {t('window.week')}
        </Tabs.Tab>
        <Tabs.Tab value="report" className={styles.tab}>
          {t('report.title')}
        </Tabs.Tab>
        {isTeamOn && (
          <Tabs.Tab value="team" className={styles.tab}>
            {t('window.team')}
          </Tabs.Tab>
        )}
      </Tabs.List>
    </header>
  );
}
