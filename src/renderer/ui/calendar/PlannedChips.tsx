import type { TaskId } from '#shared/model/ids.ts';
import type { Task } from '#shared/model/task.ts';
import type { Cursor } from '../../state/cursors.ts';
import { execute } from '../../state/commands.ts';
import { endTaskDrag, startTaskDrag } from '../../state/taskDrag.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { tintOf } from './blockStyle.ts';
import styles from './PlannedChips.module.css';
import { stopOf } from './stopOf.ts';
import { taskKey } from './stopKeys.ts';
import type { TaskFacts } from './useTaskFacts.ts';

type Props = {
  readonly tasks: readonly Task[];
  readonly factsOf: (taskId: TaskId) => TaskFacts;
  readonly cursor: Cursor<string>;
  readonly current: string | null;
};

/** The tasks planned for a day without a time. Each can be dragged to one; Enter or a double click starts its timer. */
export function PlannedChips({ tasks, factsOf, cursor, current }: Props) {
  const t = useTranslate();
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('calendar.planned-today')}>
      {tasks.map((task) => {
        const { title, colour } = factsOf(task.id);
        const start = () => void execute({ type: 'startTimer', taskId: task.id });
        return (
          <li key={task.id}>
            <button
              type="button"
              draggable
              className={styles.chip}
              style={tintOf(colour)}
              title={title}
              {...stopOf({ cursor, stopKey: taskKey(task.id), isCurrent: taskKey(task.id) === current })}
              data-planned={task.id}
              onDragStart={(event) => startTaskDrag(event, [task.id])}
              onDragEnd={endTaskDrag}
              onClick={({ detail }) => detail === 0 && start()}
              onDoubleClick={start}
            >
              {title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
