import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { sharesOf } from '#shared/model/trackedTime.ts';
import type { Week } from '#shared/time/week.ts';
import { drawnNow, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTaskLookup } from '../../state/tasks.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { WeekFigure } from './WeekFigure.tsx';
import styles from './WeekTasks.module.css';

type Props = { readonly week: Week; readonly entries: readonly TimeEntry[] };

/** The tasks with time in the week, longest first as of when the entries were loaded. */
export function WeekTasks({ week, entries }: Props) {
  const t = useTranslate();
  const taskWith = useTaskLookup();
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects);
  return (
    <section>
      <h3 className={styles.head}>{t('window.tasks')}</h3>
      <ul className={styles.list} aria-label={t('week.tasks')}>
        {sharesOf(entries, week, drawnNow()).map((share) => {
          const task = taskWith(share.taskId);
          const project = projects?.get(task?.projectId ?? 0);
          return (
            <li key={share.taskId} className={styles.task} data-week-task={share.taskId}>
              <span className={styles.sign}>
                {project ? <Dot colour={project.colour} /> : <span className={styles.ring} />}
              </span>
              <span className={styles.title} title={task?.title}>
                {task?.title}
              </span>
              {project && <span className={styles.project}>{project.name}</span>}
              <WeekFigure entries={share.entries} range={week} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
