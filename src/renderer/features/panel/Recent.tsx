import { formatHours } from '#shared/format/duration.ts';
import { elapsedToday } from '#shared/model/elapsed.ts';
import { recentTasks } from '#shared/model/recentTasks.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { close, send } from './request.ts';
import styles from './Recent.module.css';

const RECENT = 5;

type Props = { readonly snapshot: Snapshot; readonly tell: (problem: string | null) => void };

/** The tasks worked on last, with their time today; choosing one starts it. */
export function Recent({ snapshot, tell }: Props) {
  const t = useTranslate();

  async function start(taskId: number): Promise<void> {
    const problem = await send({ type: 'startTimer', taskId });
    tell(problem);
    if (problem === null) await close();
  }

  return (
    <ul className={styles.list} aria-label={t('panel.recent')}>
      {recentTasks(snapshot.tasks.values())
        .slice(0, RECENT)
        .map((task) => {
          const project = snapshot.projects.get(task.projectId ?? 0);
          // It is not running, so its time does not depend on the clock.
          const today = elapsedToday(task, snapshot.day, 0);
          return (
            <li key={task.id}>
              <button
                type="button"
                data-stop
                className={styles.task}
                title={t('tray.start-task', { title: task.title })}
                onClick={() => void start(task.id)}
              >
                <span className={styles.dot}>{project && <Dot colour={project.colour} />}</span>
                <span className={styles.title}>{task.title}</span>
                <span className={styles.time}>{today > 0 ? formatHours(today) : ''}</span>
              </button>
            </li>
          );
        })}
    </ul>
  );
}
