import { memo } from 'react';
import type { ReactNode } from 'react';
import type { TaskId } from '#shared/model/ids.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Cursor } from '../../state/cursors.ts';
import { Block } from './Block.tsx';
import styles from './Calendar.module.css';
import { Gap } from './Gap.tsx';
import { Ghosts } from './Ghosts.tsx';
import { GroupBlock } from './GroupBlock.tsx';
import { Hours } from './Hours.tsx';
import { NowLine } from './NowLine.tsx';
import { PlannedBlock } from './PlannedBlock.tsx';
import { pixelsOf } from './scale.ts';
import type { DrawnDay } from './useDayStops.ts';
import { useDraftDrag } from './useDraftDrag.ts';
import type { TaskFacts } from './useTaskFacts.ts';
import { useTaskDrop } from './useTaskDrop.ts';

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
  /** Something to read beside the entries. */
  readonly lane: ReactNode;
};

/** A day as a column: its hours, what was tracked, what is planned, and the gaps between. */
export const DayColumn = memo(function DayColumn(props: Props) {
  const { drawn, calendar, hourHeight, factsOf, cursor, current, isOneOfMany, lane } = props;
  const { day, entries, stops } = drawn;
  const { zone } = calendar;
  const handlers = useDraftDrag(day);
  const isLabelled = isOneOfMany && day.end - day.start !== 24 * 3_600_000;
  return (
    <div
      className={styles.column}
      style={{ height: pixelsOf(day.end - day.start, hourHeight) }}
      data-day={day.date}
      data-lane={lane !== null}
      {...handlers}
      {...useTaskDrop(day, entries, factsOf)}
    >
      <Hours day={day} calendar={calendar} hourHeight={hourHeight} show={isLabelled ? 'both' : 'lines'} />
      {lane !== null && <div className={styles.lane}>{lane}</div>}
      <div className={styles.stops}>
        {stops.map((stop) => {
          const isStop = stop.kind !== 'entry' || !stop.isRest;
          const stopKey = isStop ? stop.key : null;
          const shared = {
            zone,
            place: stop.place,
            cursor,
            stopKey,
            isCurrent: stopKey !== null && stopKey === current,
          };
          if (stop.kind === 'gap') return <Gap key={stop.key} {...shared} gap={stop.gap} />;
          if (stop.kind === 'group')
            return <GroupBlock key={stop.key} {...shared} day={day} entries={stop.entries} factsOf={factsOf} />;
          if (stop.kind === 'planned')
            return (
              <PlannedBlock
                key={stop.key}
                {...shared}
                task={stop.task}
                facts={factsOf(stop.task.id)}
                span={stop.span}
              />
            );
          return (
            <Block
              key={stop.key}
              {...shared}
              day={day}
              hourHeight={hourHeight}
              entry={stop.entry}
              facts={factsOf(stop.entry.taskId)}
            />
          );
        })}
        <Ghosts day={day} zone={zone} hourHeight={hourHeight} />
      </div>
      <NowLine day={day} hourHeight={hourHeight} />
    </div>
  );
});
