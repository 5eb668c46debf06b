import { useEffect, useMemo } from 'react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { loadWeek, useWeekEntries, weekShown } from '../../state/week.ts';
import { WeekDays } from './WeekDays.tsx';
import { WeekHead } from './WeekHead.tsx';
import styles from './WeekPage.module.css';
import { WeekTasks } from './WeekTasks.tsx';

const none: readonly TimeEntry[] = [];

/** The shown week and its entries, loaded again when something changes, never because time passes. */
function useShownWeek() {
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const date = useUi((state) => state.date);
  const loaded = useWeekEntries();
  const week = useMemo(() => snapshot && weekShown(snapshot, date), [snapshot, date]);
  useEffect(() => {
    void loadWeek();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [snapshot?.revision, date]);
  return { week, entries: week !== null && loaded.start === week.start ? loaded.entries : null };
}

/** A week: its total, a bar for each day, and the tasks with time in it. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function WeekPage() {
  const t = useTranslate();
  const { week, entries } = useShownWeek();
  if (!week) return null;
  return (
    <div className={styles.page}>
      <WeekHead week={week} entries={entries ?? none} />
      {entries !== null && (
        <div className={styles.body}>
          <WeekDays week={week} entries={entries} />
          {entries.length === 0 ? (
            <p className={styles.empty}>{t('week.empty')}</p>
          ) : (
            <WeekTasks week={week} entries={entries} />
          )}
        </div>
      )}
    </div>
  );
}
