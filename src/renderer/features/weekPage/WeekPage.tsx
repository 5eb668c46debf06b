import { useMemo, useRef } from 'react';
import { firstWeekday } from '#shared/time/date.ts';
import { weekOf } from '#shared/time/week.ts';
import type { Week } from '#shared/time/week.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { useCalendar, useDay } from '../../state/day.ts';
import { useEntriesBetween } from '../../state/rangeEntries.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { useIsWide } from './useIsWide.ts';
import { WeekColumns } from './WeekColumns.tsx';
import { WeekDays } from './WeekDays.tsx';
import { WeekHead } from './WeekHead.tsx';
import styles from './WeekPage.module.css';
import { WeekTasks } from './WeekTasks.tsx';

const none: readonly TimeEntry[] = [];

/** The width from which the days are columns, px: narrower ones could not hold a title. */
const COLUMNS = 760;

type BodyProps = { readonly week: Week; readonly entries: readonly TimeEntry[] };

/** The days as a list of bars, and the tasks of the week. */
function WeekList({ week, entries }: BodyProps) {
  const t = useTranslate();
  return (
    <div className={styles.body}>
      <WeekDays week={week} entries={entries} />
      {entries.length === 0 ? (
        <p className={styles.empty}>{t('week.empty')}</p>
      ) : (
        <WeekTasks week={week} entries={entries} />
      )}
    </div>
  );
}

/** The shown week. It stays the same object while it is the same week. */
function useShownWeek(): Week {
  const date = useUi((state) => state.date);
  const day = useDay(date);
  const calendar = useCalendar();
  const region = useRegion();
  return useMemo(() => weekOf(day.date, firstWeekday(region), calendar), [day.date, region, calendar]);
}

/** A week: its total, and its days, as columns where there is room for seven. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function WeekPage() {
  const page = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(page, COLUMNS);
  const week = useShownWeek();
  const entries = useEntriesBetween(week);
  return (
    <div ref={page} className={styles.page}>
      <WeekHead week={week} entries={entries ?? none} />
      {entries !== null && isWide === true && <WeekColumns week={week} entries={entries} />}
      {entries !== null && isWide === false && <WeekList week={week} entries={entries} />}
    </div>
  );
}
