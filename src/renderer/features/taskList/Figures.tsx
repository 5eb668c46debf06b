import { elapsedWithParts, isPartActive } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { taskIn, tasksAround } from '../../state/tasks.ts';
import columns from './Columns.module.css';
import { Estimate } from './Estimate.tsx';
import styles from './Figures.module.css';

type Props = { readonly taskId: TaskId };
type Measure = (task: Task, shown: Pick<Snapshot, 'tasks' | 'day'>, now: number) => number;

const all: Measure = (task, { tasks, day }, now) => elapsedWithParts('total', tasks, task, day, now);
const today: Measure = (task, { tasks, day }, now) => elapsedWithParts('today', tasks, task, day, now);

/**
 * A time of a task as text, empty where there is none and nothing is running; the component re-renders only when the text
 * changes.
 */
const useFigure = (taskId: TaskId, measure: Measure): string =>
  useSnapshotStore((copy) => {
    const { snapshot, now } = copy;
    const task = taskIn(copy, taskId);
    if (!snapshot || !task) return '';
    const tasks = tasksAround(copy, taskId);
    const time = measure(task, { tasks, day: snapshot.day }, now);
    const isRunning = task.running !== null || isPartActive(tasks, taskId);
    return time < 1000 && !isRunning ? '' : formatClock(time);
  });

/** A timer labelled by its column head. It is silent, and read when somebody navigates to it. */
const Elapsed = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-total" className={styles.elapsed} data-testid="elapsed">
    {useFigure(taskId, all)}
  </span>
);

/** The total time of the task and its parts, and how it stands to the estimate. */
export const Total = ({ taskId }: Props) => (
  <span className={`${columns.total} ${styles.total}`}>
    <Estimate taskId={taskId} />
    <Elapsed taskId={taskId} />
  </span>
);

/** The part of it from today. */
export const Today = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-today" className={`${columns.today} ${styles.today}`} data-testid="today">
    {useFigure(taskId, today)}
  </span>
);
