// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
// A row is a stop of the arrow keys and can be dragged, yet is no control itself: it groups its own. The tag with that
// role, fieldset, is for forms.
import { CalendarClock, Check } from 'lucide-react';
import { memo } from 'react';
import { isPartActive } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import { taskCursor } from '../../state/cursors.ts';
import { completeOrReopen, startOrPause } from '../../state/keys.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { stopProps } from '../../ui/list/stopProps.ts';
import { PlayPause } from '../../ui/PlayPause.tsx';
import { EstimateLeft } from './EstimateLeft.tsx';
import { Elapsed, Today } from './Figures.tsx';
import { Marks } from './Marks.tsx';
import { ParentTitle } from './ParentTitle.tsx';
import { Progress } from './Progress.tsx';
import { rowDrag } from './rowDrag.ts';
import { TitleField } from './TitleField.tsx';
import styles from './TaskRow.module.css';

type Props = {
  readonly task: Task;
  /** How a part is shown; see Line. */
  readonly under: 'parent' | 'alone' | null;
  /** Whether Tab reaches this row. */
  readonly isCurrent: boolean;
  /** Whether somebody moved the cursor here. */
  readonly isSelected: boolean;
};

/** The title; where a part stands alone, behind that of its task. */
const Title = ({ task, isAlone }: { readonly task: Task; readonly isAlone: boolean }) => (
  <span className={isAlone ? `${styles.title} ${styles.alone}` : styles.title} title={task.title}>
    {isAlone && <ParentTitle task={task} />}
    {isAlone ? <span className={styles.own}>{task.title}</span> : task.title}
  </span>
);

/** How a row looks: running, more lightly while only a part of the task runs, or done. */
function useKind(task: Task): string | undefined {
  const hasActivePart = useSnapshotStore(({ snapshot }) => snapshot !== null && isPartActive(snapshot.tasks, task.id));
  if (task.running) return styles.active;
  return hasActivePart ? styles.partActive : task.state === 'done' ? styles.done : '';
}

/** A task. Its keys are handled by the window; its buttons are for the mouse and for screen readers. */
export const TaskRow = memo(function TaskRow({ task, under, isCurrent, isSelected }: Props) {
  const t = useTranslate();
  const editing = useUi((state) => state.editing === task.id);
  const { title } = task;
  const isDone = task.state === 'done';
  const kind = useKind(task);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div
      role="group"
      aria-label={title}
      {...stopProps(taskCursor, task.id, isCurrent)}
      data-task={task.id}
      data-active={task.running !== null}
      data-selected={isSelected}
      className={`${styles.row} ${kind} ${under === 'parent' ? styles.part : ''}`}
      onDoubleClick={() => ui.edit(task.id)}
      {...rowDrag(task, editing)}
    >
      <IconButton
        className={styles.play}
        tabIndex={tabIndex}
        label={t(task.running ? 'window.pause-task' : 'window.start-task', { title })}
        onClick={() => void startOrPause(task)}
      >
        <PlayPause running={task.running !== null} />
      </IconButton>
      {editing ? <TitleField task={task} /> : <Title task={task} isAlone={under === 'alone'} />}
      <IconButton
        className={styles.entries}
        tabIndex={tabIndex}
        label={t('window.task-entries', { title })}
        onClick={() => ui.open({ kind: 'taskEntries', taskId: task.id })}
      >
        <CalendarClock size={16} aria-hidden />
      </IconButton>
      {!editing && <Marks task={task} />}
      <Today taskId={task.id} />
      <span className={styles.total}>
        <Elapsed taskId={task.id} />
        <EstimateLeft taskId={task.id} />
      </span>
      <IconButton
        className={styles.check}
        tabIndex={tabIndex}
        label={t(isDone ? 'window.reopen-task' : 'window.complete-task', { title })}
        onClick={() => void completeOrReopen(task)}
      >
        <Check size={16} aria-hidden />
      </IconButton>
      <Progress taskId={task.id} />
    </div>
  );
});
