import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Calendar } from '#shared/time/day.ts';
import { dayShown, loadDay, useDayEntries } from '../../state/day.ts';
import { openEntry } from '../../state/entryCommands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { EntryList } from '../entries/EntryList.tsx';
import { DayHead } from './DayHead.tsx';
import styles from './DayPage.module.css';
import { TimeLine } from './TimeLine.tsx';

const none: readonly TimeEntry[] = [];
const utc: Calendar = { zone: 'UTC', dayStartsAt: 0 };

/** The shown day and its entries, asked for again whenever something has changed, never because a second passed. */
function useShownDay() {
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const date = useUi((state) => state.date);
  const loaded = useDayEntries();
  const day = useMemo(() => snapshot && dayShown(snapshot, date), [snapshot, date]);
  useEffect(() => {
    void loadDay();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [snapshot?.revision, date]);
  // The entries of the day before are not shown below the head of this one.
  const isThere = day !== null && loaded.day?.start === day.start && loaded.day.end === day.end;
  return { day, calendar: snapshot?.calendar ?? utc, entries: isThere ? loaded.entries : null };
}

/** A day: its totals, its time line, and a list of the same entries. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function DayPage() {
  const t = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  const { day, calendar, entries } = useShownDay();
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const selected = useUi((state) => state.entry);
  // Of its own page: this one is still there while the other comes.
  const asked = useUi((state) => state.askedForList && state.page === 'day');
  const titleOf = useCallback((entry: TimeEntry) => tasks?.get(entry.taskId)?.title ?? '', [tasks]);

  // Each request moves the focus once, as soon as there is something to move it to.
  useEffect(() => {
    if (!asked || entries === null) return;
    ui.listFocused();
    const row = page.current?.querySelector<HTMLElement>('[data-stops="list"] [tabindex="0"]');
    (row ?? page.current)?.focus();
  }, [asked, entries]);

  if (!day) return null;
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <DayHead day={day} entries={entries ?? none} />
      {entries !== null && (
        <div className={styles.panes}>
          <TimeLine key={day.date} day={day} calendar={calendar} entries={entries} titleOf={titleOf} />
          <div className={styles.list} data-stops="list">
            {entries.length === 0 ? (
              <p className={styles.empty}>{t('day.empty')}</p>
            ) : (
              <EntryList
                label={t('day.entries')}
                entries={entries}
                range={day}
                zone={calendar.zone}
                titleOf={titleOf}
                cursor={selected}
                onFocus={(entry) => ui.selectEntry(entry.id)}
                onOpen={(entry) => openEntry(entry)}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
