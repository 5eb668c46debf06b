import { memo } from 'react';
import type { Task } from '#shared/model/task.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { execute } from '../../state/commands.ts';
import { endTaskDrag, startTaskDrag } from '../../state/taskDrag.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useHourHeight } from '../../state/hourHeight.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import type { Interval } from '#shared/time/interval.ts';
import styles from './Block.module.css';
import { styleOf } from './blockStyle.ts';
import { msOf } from './scale.ts';
import { stopOf } from './stopOf.ts';
import type { StopProps } from './stopOf.ts';
import type { Place } from './stops.ts';
import type { TaskFacts } from './useTaskFacts.ts';

type Props = StopProps & {
  readonly task: Task;
  readonly facts: TaskFacts;
  readonly span: Interval;
  readonly zone: string;
  readonly place: Place;
};

/** A task planned for a time. It can be dragged to another; Enter or a double click starts its timer. */
export const PlannedBlock = memo(function PlannedBlock({ task, facts, span, zone, place, ...stop }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const range = `${formatTime(span.start, zone, region)} – ${formatTime(span.end, zone, region)}`;
  const start = () => void execute({ type: 'startTimer', taskId: task.id });
  return (
    <button
      type="button"
      draggable
      className={`${styles.block} ${styles.planned}`}
      style={styleOf(place, facts.colour)}
      title={`${facts.title}\n${t('calendar.planned', { range })}`}
      {...stopOf(stop)}
      data-block="planned"
      data-planned={task.id}
      data-lines={place.height >= 42 ? 'many' : 'one'}
      onDragStart={(event) => {
        const { top } = event.currentTarget.getBoundingClientRect();
        startTaskDrag(event, [task.id], msOf(event.clientY - top, useHourHeight.getState().hourHeight));
      }}
      onDragEnd={endTaskDrag}
      onClick={({ detail }) => detail === 0 && start()}
      onDoubleClick={start}
    >
      <span className={styles.title}>{facts.title}</span>{' '}
      <span className={styles.range}>{t('calendar.planned', { range })}</span>
    </button>
  );
});
