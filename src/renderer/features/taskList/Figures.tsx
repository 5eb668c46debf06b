import { elapsedWithParts, isPartActive } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import columns from './Columns.module.css';
import { Estimate } from './Estimate.tsx';
import styles from './Figures.module.css';

type Props = { readonly taskId: TaskId };
type Measure = (task: Task, snapshot: Snapshot, now: number) => number;

const all: Measure = (task, { tasks, day }, now) => elapsedWithParts('total', tasks, task, day, now);
const today: Measure = (task, { tasks, day }, now) => elapsedWithParts('today', tasks, task, day, now);

/**
 * A time of a task as text, empty where there is none and nothing is running; the component re-renders only when the text
 * changes.
 */
const useFigure = (taskId: TaskId, measure: Measure): string =>
  useSnapshotStore(({ snapshot, now }) => {
    const task = snapshot?.tasks.get(taskId);
    if (!snapshot || !task) return '';
    const time = measure(task, snapshot, now);
    const isRunning = task.running !== null || isPartActive(snapshot.tasks, taskId);
    return time < 1000 && !isRunning ? '' : formatClock(time);
  });

/** A timer labelled by its column head. It is silent, and read when somebody navigates to it. */
const Elapsed = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-total" className={styles.elapsed} data-testid="elapsed">
    {useFigure(taskId, all)}
  </span>
);

/** The total time of the task and its parts, and how it stands to the estimate. */
export const Total = ({ task }: { readonly task: Task }) => (
  <span className={`${columns.total} ${styles.total}`}>
    {task.estimate !== null && <Estimate taskId={task.id} />}
    <Elapsed taskId={task.id} />
  </span>
);

/** The part of it from today. */
export const Today = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-today" className={`${columns.today} ${styles.today}`} data-testid="today">
    {useFigure(taskId, today)}
  </span>
);
