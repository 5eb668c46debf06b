import { elapsedWithParts } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './Figures.module.css';

type Props = { readonly taskId: TaskId };
type Measure = (task: Task, snapshot: Snapshot, now: number) => number;

const all: Measure = (task, { tasks, day }, now) => elapsedWithParts('total', tasks, task, day, now);
const today: Measure = (task, { tasks, day }, now) => elapsedWithParts('today', tasks, task, day, now);

/** A time of a task as text; the component re-renders only when the text changes. */
const useFigure = (taskId: TaskId, measure: Measure): string =>
  useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    return snapshot && task ? formatClock(measure(task, snapshot, now)) : '';
  });

/**
 * The total time of the task and its parts: a timer labelled by its column head. It is silent, and read when somebody navigates to
 * it.
 */
export const Elapsed = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-total" className={styles.elapsed} data-testid="elapsed">
    {useFigure(taskId, all)}
  </span>
);

/** The part of it from today. */
export const Today = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-today" className={styles.today} data-testid="today">
    {useFigure(taskId, today)}
  </span>
);
