import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Calendar } from '#shared/time/day.ts';
import { useHasCalendars } from '../../state/calendarEvents.ts';
import { dayShown, loadDay, useDayEntries } from '../../state/day.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { DayEntries } from './DayEntries.tsx';
import { DayHead } from './DayHead.tsx';
import styles from './DayPage.module.css';
import { TimeLine } from './TimeLine.tsx';

const AllDayEvents = lazy(() => import('../../ui/calendar/AllDayEvents.tsx'));

const none: readonly TimeEntry[] = [];
const utc: Calendar = { zone: 'UTC', dayStartsAt: 0 };

/** The shown day and its entries, loaded again when something changes, never because time passes. */
function useShownDay() {
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const date = useUi((state) => state.date);
  const loaded = useDayEntries();
  const day = useMemo(() => snapshot && dayShown(snapshot, date), [snapshot, date]);
  useEffect(() => {
    void loadDay();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [snapshot?.revision, date]);
  // Never shows the entries of one day below the heading of another.
  const isThere = day !== null && loaded.day?.start === day.start && loaded.day.end === day.end;
  return { day, calendar: snapshot?.calendar ?? utc, entries: isThere ? loaded.entries : null };
}

/** A day: its totals, for today with the `plan`, its timeline, and a list of the same entries. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function DayPage({ plan }: { readonly plan: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  const { day, calendar, entries } = useShownDay();
  const hasEvents = useHasCalendars();
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const titleOf = useCallback((entry: TimeEntry) => tasks?.get(entry.taskId)?.title ?? '', [tasks]);
  if (!day) return null;
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <DayHead day={day} entries={entries ?? none} plan={plan} />
      {hasEvents && (
        <Suspense>
          <AllDayEvents day={day} />
        </Suspense>
      )}
      {entries !== null && (
        <div className={styles.panes}>
          <TimeLine key={day.date} day={day} calendar={calendar} entries={entries} titleOf={titleOf} />
          <DayEntries day={day} zone={calendar.zone} entries={entries} titleOf={titleOf} page={page} />
        </div>
      )}
    </div>
  );
}
