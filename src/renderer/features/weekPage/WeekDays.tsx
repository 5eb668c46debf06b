import { useMemo, useRef } from 'react';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Week } from '#shared/time/week.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { weekdayCursor } from '../../state/week.ts';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { dayActions } from '../../ui/period/dayActions.ts';
import { WeekDay } from './WeekDay.tsx';
import styles from './WeekPage.module.css';

type Props = { readonly week: Week; readonly entries: readonly TimeEntry[] };

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** The days of the week, each with a bar. */
export function WeekDays({ week, entries }: Props) {
  const t = useTranslate();
  const area = useRef<HTMLUListElement>(null);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  // Bars are relative to the longest day, at least eight hours, in whole quarters of an hour, so that they do not
  // change all the time.
  const longest = useDrawn(({ now }) => {
    const times = week.days.map((day) => trackedTime(entries, day, now));
    return Math.max(8 * HOUR, Math.ceil(Math.max(...times) / QUARTER) * QUARTER);
  });
  const keys = useMemo(() => week.days.map(({ date }) => date), [week]);
  const current = useListCursor({ keys, cursor: weekdayCursor, area, page: 'week' });
  const list = (
    <ul ref={area} className={styles.days} aria-label={t('week.days')}>
      {week.days.map((day) => (
        <WeekDay
          key={day.date}
          day={day}
          entries={entries}
          longest={longest}
          isToday={day.date === today}
          isCurrent={day.date === current}
        />
      ))}
    </ul>
  );
  const actionsOf = (element: Element) => {
    const date = element.closest<HTMLElement>('[data-date]')?.dataset['date'];
    return date === undefined ? null : dayActions(date, t);
  };
  return <ContextArea area={list} actionsOf={actionsOf} />;
}
