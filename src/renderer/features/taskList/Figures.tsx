import { useShallow } from 'zustand/react/shallow';
import { counterOfSum, counterOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import { elapsedWithParts, isRunning, withParts } from '#shared/model/parts.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Drawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import columns from './Columns.module.css';
import { Estimate } from './Estimate.tsx';
import styles from './Figures.module.css';

type Props = { readonly taskId: TaskId };
type FigureProps = Props & {
  readonly span: Span;
  /** The column head that names it. */
  readonly head: string;
  readonly className: string;
  readonly testId: string;
};

/** The time of a task and its parts as text, empty where there is none and nothing is running. */
function textOf({ snapshot, now }: Drawn, taskId: TaskId, span: Span): string {
  const task = snapshot?.tasks.get(taskId);
  if (!snapshot || !task) return '';
  const time = elapsedWithParts(span, snapshot.tasks, task, snapshot.day, now);
  return time < 1000 && !isRunning(snapshot.tasks, taskId) ? '' : formatClock(time);
}

/** What counts a task and its parts; null where no single counter does. */
function counterIn(snapshot: Snapshot | null, taskId: TaskId, span: Span) {
  const task = snapshot?.tasks.get(taskId);
  return snapshot && task
    ? counterOfSum(withParts(snapshot.tasks, task).map((one) => counterOver(span, one, snapshot.day)))
    : null;
}

/** A timer labelled by its column head. It is silent, and read when somebody navigates to it. */
function Figure({ taskId, span, head, className, testId }: FigureProps) {
  const isLive = useSnapshotStore(({ snapshot }) => snapshot !== null && isRunning(snapshot.tasks, taskId));
  const counter = useSnapshotStore(useShallow(({ snapshot }) => counterIn(snapshot, taskId, span)));
  return (
    <LiveText
      role="timer"
      aria-labelledby={head}
      className={className}
      data-testid={testId}
      isLive={isLive}
      counter={counter}
      text={(state) => textOf(state, taskId, span)}
    />
  );
}

/** The total time of the task and its parts, and how it stands to the estimate. */
export const Total = ({ taskId }: Props) => (
  <span className={`${columns.total} ${styles.total}`}>
    <Estimate taskId={taskId} />
    <Figure taskId={taskId} span="total" head="head-total" className={`${styles.elapsed}`} testId="elapsed" />
  </span>
);

/** The part of it from today. */
export const Today = ({ taskId }: Props) => (
  <Figure
    taskId={taskId}
    span="today"
    head="head-today"
    className={`${columns.today} ${styles.today}`}
    testId="today"
  />
);
