// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
// A row is a stop of the arrow keys and can be dragged, yet is no control itself: it groups its own. The tag with that
// role, fieldset, is for forms.
import { CalendarClock, Check, Pause, Play } from 'lucide-react';
import { memo } from 'react';
import type { DragEvent } from 'react';
import type { Task } from '#shared/model/task.ts';
import { completeOrReopen, drop, startOrPause } from '../../state/keys.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { EstimateLeft } from './EstimateLeft.tsx';
import { Elapsed, Today } from './Figures.tsx';
import { Marks } from './Marks.tsx';
import { Progress } from './Progress.tsx';
import { TitleField } from './TitleField.tsx';
import styles from './TaskRow.module.css';

type Props = {
  readonly task: Task;
  /** The one row that Tab reaches. */
  readonly isCursor: boolean;
  readonly isSelected: boolean;
};

const DRAGGED = 'application/x-stint-task';

/** Which half of the row the pointer is on. */
function sideOf({ clientY, currentTarget }: DragEvent): 'above' | 'below' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

/** One task. It takes its keys from the window; the buttons are for the mouse and for screen readers. */
export const TaskRow = memo(function TaskRow({ task, isCursor, isSelected }: Props) {
  const t = useTranslate();
  const editing = useUi((state) => state.editing === task.id);
  const { title } = task;
  const isDone = task.state === 'done';
  const kind = task.running ? styles.active : isDone ? styles.done : '';

  function onDrop(event: DragEvent): void {
    const taskId = Number(event.dataTransfer.getData(DRAGGED));
    if (taskId > 0) drop(taskId, task.id, sideOf(event));
    delete (event.currentTarget as HTMLElement).dataset['drop'];
  }

  return (
    <div
      role="group"
      aria-label={title}
      tabIndex={isCursor ? 0 : -1}
      data-task={task.id}
      data-active={task.running !== null}
      data-selected={isSelected}
      className={`${styles.row} ${kind}`}
      onFocus={() => ui.select(task.id)}
      onDoubleClick={() => ui.edit(task.id)}
      draggable={!editing && !isDone}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(task.id))}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED) || isDone) return;
        event.preventDefault();
        event.currentTarget.dataset['drop'] = sideOf(event);
      }}
      onDragLeave={(event) => delete event.currentTarget.dataset['drop']}
      onDrop={onDrop}
    >
      <IconButton
        className={styles.play}
        tabIndex={isCursor ? 0 : -1}
        label={t(task.running ? 'window.pause-task' : 'window.start-task', { title })}
        onClick={() => void startOrPause(task)}
      >
        {task.running ? (
          <Pause size={16} fill="currentColor" aria-hidden />
        ) : (
          <Play size={16} fill="currentColor" aria-hidden />
        )}
      </IconButton>
      {editing ? (
        <TitleField task={task} />
      ) : (
        <span className={styles.title} title={title}>
          {title}
        </span>
      )}
      <IconButton
        className={styles.entries}
        tabIndex={isCursor ? 0 : -1}
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
        tabIndex={isCursor ? 0 : -1}
        label={t(isDone ? 'window.reopen-task' : 'window.complete-task', { title })}
        onClick={() => void completeOrReopen(task)}
      >
        <Check size={16} aria-hidden />
      </IconButton>
      <Progress taskId={task.id} />
    </div>
  );
});
