// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
// A row is a stop of the arrow keys and can be dragged, yet is no control itself: it groups its own. The tag with that
// role, fieldset, is for forms.
import { Check, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { dateOf } from '#shared/model/listView.ts';
import { isPartActive } from '#shared/model/parts.ts';
import type { Task } from '#shared/model/task.ts';
import { taskCursor } from '../../state/cursors.ts';
import { selection, useSelection } from '../../state/selection.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { completeOrReopen, startOrPause } from '../../state/taskBatch.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { openContextMenu } from '../../ui/ContextArea.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { stopProps } from '../../ui/list/stopProps.ts';
import { PlayPause } from '../../ui/PlayPause.tsx';
import columns from './Columns.module.css';
import { DateMark } from './DateMark.tsx';
import { Today, Total } from './Figures.tsx';
import { Marks } from './Marks.tsx';
import { ParentTitle } from './ParentTitle.tsx';
import { ProjectMark } from './ProjectMark.tsx';
import { rowClicks } from './rowClicks.ts';
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
  /** Whether its project is to be seen here, and not in what stands above. */
  readonly namesProject: boolean;
};

type CellProps = { readonly task: Task; readonly tabIndex: 0 | -1 };

/** Starts or pauses the task; while tasks are selected, and on a touch screen, a box selects it. */
function Start({ task: { id, title, running }, task, tabIndex }: CellProps) {
  const t = useTranslate();
  const isPicked = useSelection(({ ids }) => ids.has(id));
  return (
    <span className={styles.start}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          aria-label={t('selection.select', { title })}
          tabIndex={tabIndex}
          checked={isPicked}
          onChange={() => selection.toggle(id)}
        />
      </label>
      <IconButton
        className={styles.play}
        tabIndex={tabIndex}
        label={t(running ? 'window.pause-task' : 'window.start-task', { title })}
        onClick={() => void startOrPause(task)}
      >
        <PlayPause running={running !== null} />
      </IconButton>
    </span>
  );
}

/** The title, where a part stands alone behind that of its task, with icons and tags, and the button of the menu, which takes no room while nobody is near. */
function Title({ task: { title }, task, tabIndex, isAlone }: CellProps & { readonly isAlone: boolean }) {
  const t = useTranslate();
  const editing = useUi((state) => state.editing === task.id);
  if (editing) return <TitleField task={task} />;
  return (
    <span className={`${columns.title} ${styles.text}`}>
      {isAlone && <ParentTitle task={task} />}
      <span className={styles.title} title={title}>
        {title}
      </span>
      <Marks task={task} />
      <IconButton
        className={styles.more}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        label={t('menu.more', { title })}
        onClick={openContextMenu}
      >
        <Ellipsis size={16} aria-hidden />
      </IconButton>
    </span>
  );
}

/** How a row looks: running, more lightly while only a part of the task runs, or done. */
function useKind(task: Task): string | undefined {
  const hasActivePart = useSnapshotStore(({ snapshot }) => snapshot !== null && isPartActive(snapshot.tasks, task.id));
  if (task.running) return styles.active;
  return hasActivePart ? styles.partActive : task.state === 'done' ? styles.done : '';
}

/** A task. Its keys are handled by the window; its buttons are for the mouse and for screen readers. */
export const TaskRow = memo(function TaskRow({ task, under, isCurrent, isSelected, namesProject }: Props) {
  const t = useTranslate();
  const editing = useUi((state) => state.editing === task.id);
  const isPicked = useSelection(({ ids }) => ids.has(task.id));
  const { title } = task;
  const isDone = task.state === 'done';
  const kind = useKind(task);
  const date = dateOf(task);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div
      role="group"
      aria-label={title}
      {...stopProps(taskCursor, task.id, isCurrent)}
      data-task={task.id}
      data-active={task.running !== null}
      data-selected={isSelected}
      data-picked={isPicked}
      className={`${columns.grid} ${styles.row} ${kind} ${under === 'parent' ? styles.part : ''}`}
      {...rowClicks(task.id)}
      {...rowDrag(task, editing)}
    >
      <Start task={task} tabIndex={tabIndex} />
      <Title task={task} tabIndex={tabIndex} isAlone={under === 'alone'} />
      <span className={columns.where}>
        {namesProject && task.projectId !== null && <ProjectMark projectId={task.projectId} />}
        {date !== null && <DateMark task={task} date={date} />}
      </span>
      <Today taskId={task.id} />
      <Total task={task} />
      <IconButton
        className={`${columns.end} ${styles.check}`}
        tabIndex={tabIndex}
        label={t(isDone ? 'window.reopen-task' : 'window.complete-task', { title })}
        onClick={() => void completeOrReopen([task])}
      >
        <Check size={16} aria-hidden />
      </IconButton>
    </div>
  );
});
