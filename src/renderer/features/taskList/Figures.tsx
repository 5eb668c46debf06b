import type { Span } from '#shared/model/elapsed.ts';
import { elapsedOfAll } from '#shared/model/parts.ts';
import { isActive } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { familyIn, taskIn } from '../../state/tasks.ts';
import columns from './Columns.module.css';
import { Estimate } from './Estimate.tsx';
import styles from './Figures.module.css';

type Props = { readonly taskId: TaskId };

/**
 * A time of a task and its parts as text, empty where there is none and nothing is running; the component re-renders only
 * when the text changes.
 */
const useFigure = (taskId: TaskId, span: Span): string =>
  useSnapshotStore((copy) => {
    const { snapshot, now } = copy;
    const task = taskIn(copy, taskId);
    if (!snapshot || !task) return '';
    const family = familyIn(copy, task);
    const time = elapsedOfAll(span, family, snapshot.day, now);
    return time < 1000 && !family.some(isActive) ? '' : formatClock(time);
  });

/** A timer labelled by its column head. It is silent, and read when somebody navigates to it. */
const Elapsed = ({ taskId }: Props) => (
  <span role="timer" aria-labelledby="head-total" className={styles.elapsed} data-testid="elapsed">
    {useFigure(taskId, 'total')}
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
    {useFigure(taskId, 'today')}
  </span>
);
