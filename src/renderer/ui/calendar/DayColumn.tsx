import { memo, Suspense, useCallback } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import type { Calendar } from '#shared/time/day.ts';
import { late } from '../../late.ts';
import { useHasCalendars } from '../../state/calendarEvents.ts';
import type { Cursor } from '../../state/cursors.ts';
import styles from './Calendar.module.css';
import { Ghosts } from './Ghosts.tsx';
import { Hours } from './Hours.tsx';
import { NowLine } from './NowLine.tsx';
import { pixelsOf } from './scale.ts';
import { StopBlock } from './StopBlock.tsx';
import type { DrawnDay } from './useDayStops.ts';
import { useDraftDrag } from './useDraftDrag.ts';
import type { TaskFacts } from './useTaskFacts.ts';
import { useTaskDrop } from './useTaskDrop.ts';

const EventLane = late(() => import('./EventLane.tsx'));

type Props = {
  readonly calendar: Calendar;
  readonly hourHeight: number;
  readonly drawn: DrawnDay;
  readonly factsOf: (taskId: TaskId) => TaskFacts;
  readonly cursor: Cursor<string>;
  /** The stop with the cursor, if it is in this day. */
  readonly current: string | null;
  /** Whether the day is beside others, whose hours have labels, unless its clocks change. */
  readonly isOneOfMany: boolean;
};

/** A day as a column: its hours, what was tracked, what is planned, and the gaps between. */
export const DayColumn = memo(function DayColumn(props: Props) {
  const { drawn, calendar, hourHeight, factsOf, cursor, current, isOneOfMany } = props;
  const { day, entries, stops } = drawn;
  const { zone } = calendar;
  const toPixels = useCallback((ms: number) => pixelsOf(ms, hourHeight), [hourHeight]);
  const hasEvents = useHasCalendars();
  const handlers = useDraftDrag(day);
  const isLabelled = isOneOfMany && day.end - day.start !== 24 * 3_600_000;
  return (
    <div
      className={styles.column}
      style={{ height: pixelsOf(day.end - day.start, hourHeight) }}
      data-day={day.date}
      {...handlers}
      {...useTaskDrop(day, entries, factsOf)}
    >
      <Hours day={day} calendar={calendar} hourHeight={hourHeight} show={isLabelled ? 'both' : 'lines'} />
      {hasEvents && (
        <div className={styles.lane} data-beside>
          <Suspense>
            <EventLane day={day} zone={zone} pixelsOf={toPixels} />
          </Suspense>
        </div>
      )}
      <div className={styles.stops}>
        {stops.map((stop) => (
          <StopBlock
            key={stop.key}
            stop={stop}
            day={day}
            zone={zone}
            hourHeight={hourHeight}
            factsOf={factsOf}
            cursor={cursor}
            current={current}
          />
        ))}
        <Ghosts day={day} zone={zone} hourHeight={hourHeight} />
      </div>
      <NowLine day={day} hourHeight={hourHeight} />
    </div>
  );
});
