import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Week } from '#shared/time/week.ts';
import { useCalendar } from '../../state/day.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { CalendarGrid } from '../../ui/calendar/CalendarGrid.tsx';
import { ProjectTotals } from '../../ui/calendar/ProjectTotals.tsx';
import { weekCursor } from '../../ui/calendar/stopKeys.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './WeekPage.module.css';

type Props = { readonly week: Week; readonly entries: readonly TimeEntry[] };

/** The days of the week as seven columns with their hours, and the projects whose colours they have. */
export function WeekColumns({ week, entries }: Props) {
  const t = useTranslate();
  const calendar = useCalendar();
  return (
    <>
      <div className={styles.legend}>
        <ProjectTotals entries={entries} range={week} shape="legend" />
      </div>
      <CalendarGrid
        key={week.start}
        label={t('week.days')}
        days={week.days}
        calendar={calendar}
        entries={entries}
        cursor={weekCursor}
        page="week"
        Head={ColumnHead}
      />
    </>
  );
}
