import { Keyboard, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { activeTasks } from '#shared/model/elapsed.ts';
import { resumable } from '#shared/model/resumable.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useIsAtLeast, WIDE } from '../../state/useIsAtLeast.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DayTotal } from './DayTotal.tsx';
import { NotRunning } from './NotRunning.tsx';
import styles from './NowBar.module.css';
import { PageTabs } from './PageTabs.tsx';
import { Running } from './Running.tsx';

/** What is running, or would be resumed; nothing of it changes with a tick. */
function Now() {
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  if (!tasks) return null;
  const [task, ...others] = activeTasks(tasks);
  if (task) return <Running key={task.running.id} task={task} others={others} />;
  return <NotRunning last={resumable(tasks)} />;
}

/**
 * The bar at the top of every page: the running task with its times, and today's total. `children` is shown beside it,
 * where there is room. A narrow window has the tabs of its pages below.
 */
export function NowBar({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const isWide = useIsAtLeast(WIDE.sidebar);
  return (
    <header className={styles.bar}>
      <Now />
      {children}
      <div className={styles.day}>
        <DayTotal />
        <IconButton label={t('window.shortcuts')} onClick={() => ui.open({ kind: 'shortcuts' })}>
          <Keyboard size={18} aria-hidden />
        </IconButton>
        <IconButton label={t('window.settings')} onClick={() => ui.open({ kind: 'settings', page: 'general' })}>
          <Settings size={18} aria-hidden />
        </IconButton>
      </div>
      {!isWide && <PageTabs />}
    </header>
  );
}
