import { weekdayOf } from '#shared/time/date.ts';
import { formatDate, formatWeekday } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import { trackedTime } from '#shared/model/trackedTime.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { openDay } from '../../state/week.ts';
import type { HeadProps } from '../../ui/calendar/CalendarGrid.tsx';
import { PlannedChips } from '../../ui/calendar/PlannedChips.tsx';
import { dayKey } from '../../ui/calendar/stopKeys.ts';
import { dayDrop } from '../../ui/calendar/useTaskDrop.ts';
import { stopProps } from '../../ui/list/stopProps.ts';
import styles from './ColumnHead.module.css';

const MINUTE = 60_000;

/** The day's total against the goal, as text and in whole percents; blank without any time. */
function Total({ drawn: { day, entries } }: Pick<HeadProps, 'drawn'>) {
  const time = useDrawn(({ now }) => trackedTime(entries, day, now) > 0 && formatHours(trackedTime(entries, day, now)));
  const goal = useSnapshotStore(({ snapshot }) => (snapshot?.settings.dailyGoal ?? 0) * MINUTE);
  const percent = useDrawn(({ now }) =>
    goal === 0 ? 0 : Math.min(100, Math.floor((trackedTime(entries, day, now) / goal) * 100)),
  );
  return (
    <>
      {time !== false && (
        <span className={styles.total}>
          {time}
          {goal > 0 && <span className={styles.goal}> / {formatHours(goal)}</span>}
        </span>
      )}
      {goal > 0 && time !== false && (
        <span className={styles.track} aria-hidden>
          <span className={styles.done} data-reached={percent === 100} style={{ width: `${percent}%` }} />
        </span>
      )}
    </>
  );
}

/** The head of a day in the week: its name, its total, and what is planned for it without a time. It opens the day. */
export function ColumnHead({ drawn, factsOf, cursor, current }: HeadProps) {
  const region = useRegion();
  const { day, plan } = drawn;
  const isToday = useSnapshotStore(({ snapshot }) => snapshot?.day.date === day.date);
  const key = dayKey(day.date);
  return (
    <div className={styles.head} {...dayDrop(day.date)}>
      <button
        type="button"
        className={styles.day}
        {...stopProps(cursor, key, key === current)}
        data-date={day.date}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => openDay(day.date)}
      >
        <span className={styles.name} aria-hidden>
          {formatWeekday(weekdayOf(day.date), 'short', region)}
          <span className={styles.date}>{Number(day.date.slice(-2))}</span>
        </span>
        <span className="visually-hidden">{formatDate(day.date, day.date, region)}</span>
        <Total drawn={drawn} />
      </button>
      <PlannedChips tasks={plan.untimed} factsOf={factsOf} cursor={cursor} current={current} />
    </div>
  );
}
