import { useShallow } from 'zustand/react/shallow';
import { counterOfSum, counterOver } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import { elapsedOfAll } from '#shared/model/parts.ts';
import { isActive } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Drawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import type { Copy } from '../../state/snapshotStore.ts';
import { familyOf } from '../../state/tasks.ts';
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
function textOf(state: Drawn, taskId: TaskId, span: Span): string {
  const family = familyOf(state, taskId);
  if (!state.snapshot) return '';
  const time = elapsedOfAll(span, family, state.snapshot.day, state.now);
  return time < 1000 && !family.some(isActive) ? '' : formatClock(time);
}

/** What counts a task and its parts; null where no single counter does. */
function counterIn(copy: Copy, taskId: TaskId, span: Span) {
  const { snapshot } = copy;
  const family = familyOf(copy, taskId);
  return snapshot && family.length > 0 ? counterOfSum(family.map((one) => counterOver(span, one, snapshot.day))) : null;
}

/** A timer labelled by its column head. It is silent, and read when somebody navigates to it. */
function Figure({ taskId, span, head, className, testId }: FigureProps) {
  const isLive = useSnapshotStore((copy) => familyOf(copy, taskId).some(isActive));
  const counter = useSnapshotStore(useShallow((copy) => counterIn(copy, taskId, span)));
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
export const Total = ({ task }: { readonly task: Task }) => (
  <span className={`${columns.total} ${styles.total}`}>
    {task.estimate !== null && <Estimate taskId={task.id} />}
    <Figure taskId={task.id} span="total" head="head-total" className={`${styles.elapsed}`} testId="elapsed" />
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
