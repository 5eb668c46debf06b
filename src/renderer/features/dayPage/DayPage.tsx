import { useCallback, useRef } from 'react';
import type { ReactNode } from 'react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { useCalendar, useDay } from '../../state/day.ts';
import { useEntriesBetween } from '../../state/rangeEntries.ts';
import { useTaskLookup } from '../../state/tasks.ts';
import { useUi } from '../../state/ui.ts';
import { DayCalendar } from '../../ui/calendar/DayCalendar.tsx';
import { DayEntries } from './DayEntries.tsx';
import { DayHead } from './DayHead.tsx';
import styles from './DayPage.module.css';

const none: readonly TimeEntry[] = [];

/** A day: its totals, for today with the `plan`, its calendar, and a list of the same entries. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function DayPage({ plan }: { readonly plan: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  const date = useUi((state) => state.date);
  const day = useDay(date);
  const calendar = useCalendar();
  const entries = useEntriesBetween(day);
  const taskWith = useTaskLookup();
  const titleOf = useCallback((entry: TimeEntry) => taskWith(entry.taskId)?.title ?? '', [taskWith]);
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <DayHead day={day} entries={entries ?? none} plan={plan} />
      <div className={styles.panes}>
        <DayCalendar date={date} />
        {entries !== null && (
          <DayEntries key={day.date} day={day} calendar={calendar} entries={entries} titleOf={titleOf} page={page} />
        )}
      </div>
    </div>
  );
}
