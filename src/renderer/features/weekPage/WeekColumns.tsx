import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Week } from '#shared/time/week.ts';
import { useCalendar } from '../../state/day.ts';
import { useIsAtLeast, WIDE } from '../../state/useIsAtLeast.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { CalendarGrid } from '../../ui/calendar/CalendarGrid.tsx';
import { ProjectTotals } from '../../ui/calendar/ProjectTotals.tsx';
import { weekCursor } from '../../ui/calendar/stopKeys.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './WeekPage.module.css';
import { WeekTasks } from './WeekTasks.tsx';

type Props = { readonly week: Week; readonly entries: readonly TimeEntry[] };

/** The days of the week as seven columns with their hours, the projects whose colours they have, and room given, the tasks. */
export function WeekColumns({ week, entries }: Props) {
  const t = useTranslate();
  const calendar = useCalendar();
  const hasTasks = useIsAtLeast(WIDE.week);
  return (
    <>
      <div className={styles.legend}>
        <ProjectTotals entries={entries} range={week} shape="legend" />
      </div>
      <div className={styles.columns}>
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
        {hasTasks && entries.length > 0 && (
          <aside className={styles.aside}>
            <WeekTasks week={week} entries={entries} />
          </aside>
        )}
      </div>
    </>
  );
}
