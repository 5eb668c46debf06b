import { useEffect, useMemo, useRef } from 'react';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { loadWeek, useWeekEntries, weekShown } from '../../state/week.ts';
import { WeekDay } from './WeekDay.tsx';
import { WeekHead } from './WeekHead.tsx';
import styles from './WeekPage.module.css';
import { WeekTasks } from './WeekTasks.tsx';

const none: readonly TimeEntry[] = [];
const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** The shown week and its entries, asked for again whenever something has changed, never because a second passed. */
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

/** A week: its total, a bar a day, and the tasks that were worked on. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function WeekPage() {
  const t = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  const { week, entries } = useShownWeek();
  const asked = useUi((state) => state.askedForList && state.page === 'week');
  const shown = useUi((state) => state.date);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  // Bars are held against the longest day, at least eight hours; a whole quarter of an hour, so that they stand still.
  const longest = useSnapshotStore(({ now }) => {
    const times = (week?.days ?? []).map((day) => trackedTime(entries ?? none, day, now));
    return Math.max(8 * HOUR, Math.ceil(Math.max(...times) / QUARTER) * QUARTER);
  });

  // Each request moves the focus once, as soon as there is something to move it to.
  useEffect(() => {
    if (!asked || entries === null) return;
    ui.listFocused();
    page.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus();
  }, [asked, entries]);

  if (!week) return null;
  const cursor = week.days.some(({ date }) => date === (shown ?? today)) ? (shown ?? today) : week.days[0]?.date;
  return (
    <div ref={page} className={styles.page}>
      <WeekHead week={week} entries={entries ?? none} />
      {entries !== null && (
        <div className={styles.body}>
          <ul className={styles.days} aria-label={t('week.days')} data-stops="list">
            {week.days.map((day) => (
              <WeekDay
                key={day.date}
                day={day}
                entries={entries}
                longest={longest}
                isToday={day.date === today}
                isStop={day.date === cursor}
              />
            ))}
          </ul>
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
