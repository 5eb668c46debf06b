import type { Day } from '#shared/time/day.ts';
import { weekdayOf } from '#shared/time/date.ts';
import { trackedTime, partIn } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate, formatDay, formatWeekday } from '#shared/format/clockTime.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { taskIn } from '../../state/tasks.ts';
import { openDay, weekdayCursor } from '../../state/week.ts';
import { stopProps } from '../../ui/list/stopProps.ts';
import styles from './WeekDay.module.css';
import { WeekFigure } from './WeekFigure.tsx';

type Props = {
  readonly day: Day;
  readonly entries: readonly TimeEntry[];
  /** The time of a full bar, ms. */
  readonly longest: number;
  readonly isToday: boolean;
  readonly isCurrent: boolean;
};

/** A day of the week: its name, a bar with a part per project, and its total. It opens the day page. */
export function WeekDay({ day, entries, longest, isToday, isCurrent }: Props) {
  const region = useRegion();
  const weekday = formatWeekday(weekdayOf(day.date), 'short', region);
  return (
    <li>
      <button
        type="button"
        className={isToday ? `${styles.day} ${styles.today}` : styles.day}
        {...stopProps(weekdayCursor, day.date, isCurrent)}
        data-date={day.date}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => openDay(day.date)}
      >
        <span className={styles.name} aria-hidden>
          <span className={styles.weekday}>{weekday}</span> {formatDay(day.date, region)}
        </span>
        <span className="visually-hidden">{formatDate(day.date, day.date, region)}</span>
        <Bar day={day} entries={entries} longest={longest} />
        <WeekFigure entries={entries} range={day} />
      </button>
    </li>
  );
}

/** The bar: a part in the colour of each project, with its width in tenths of a percent, which is what is visible. */
function Bar({ day, entries, longest }: Pick<Props, 'day' | 'entries' | 'longest'>) {
  const drawn = useDrawn((copy) => {
    const { snapshot, now } = copy;
    const colourOf = ({ taskId }: TimeEntry) => {
      const projectId = taskIn(copy, taskId)?.projectId ?? null;
      return (projectId !== null && snapshot?.projects.get(projectId)?.colour) || 'none';
    };
    const inside = entries.filter((entry) => partIn(entry, day, now) !== null);
    const parts = [...Map.groupBy(inside, colourOf)].map(
      ([colour, own]) => `${colour} ${Math.round((trackedTime(own, day, now) / longest) * 1000) / 10}`,
    );
    return parts.toSorted().join(',');
  });
  return (
    <span className={styles.track} aria-hidden>
      {drawn !== '' &&
        drawn.split(',').map((part) => {
          const [colour, width] = part.split(' ');
          const background = colour === 'none' ? undefined : `var(--${colour})`;
          return <span key={colour} className={styles.part} style={{ width: `${width}%`, background }} />;
        })}
    </span>
  );
}
