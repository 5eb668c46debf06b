import { CalendarCheck, CalendarDays, Eye, Repeat, StickyNote, Users } from 'lucide-react';
import { dueOf } from '#shared/model/listView.ts';
import type { Task } from '#shared/model/task.ts';
import { printPlan } from '#shared/parse/plan.ts';
import { isShownToTeam } from '#shared/settings/shownToTeam.ts';
import { formatDay } from '#shared/format/clockTime.ts';
import { useSnapshotStore, useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import styles from './Marks.module.css';

/** When a task is planned for; a day that is over is no fault, so it stays calm. */
function Planned({ planned }: { readonly planned: string }) {
  const t = useTranslate();
  const region = useRegion();
  const date = planned.slice(0, 10);
  const near = useSnapshotStore(({ snapshot }) => (snapshot ? dueOf({ due: date }, snapshot.day) : 'later'));
  return (
    <span className={styles.planned} title={t('task.planned-on', { day: printPlan(planned) })}>
      <CalendarCheck size={14} aria-hidden />
      {near === 'today' || near === 'tomorrow' ? t(`due.${near}`) : formatDay(date, region)}
    </span>
  );
}

/** Icons and labels of a task, as far as there is space: team, notes, tags, project, and due date. */
export function Marks({ task }: { readonly task: Task }) {
  const t = useTranslate();
  const project = useSnapshotStore(({ snapshot }) =>
    task.projectId === null ? null : snapshot?.projects.get(task.projectId),
  );
  const due = useSnapshotStore(({ snapshot }) => (snapshot ? dueOf(task, snapshot.day) : 'never'));
  const isSeen = useSnapshotStore(({ snapshot }) => snapshot !== null && isShownToTeam(snapshot.settings, task));
  const isShared = useSnapshotStore(
    ({ snapshot }) => snapshot?.team?.timers.some(({ taskId }) => taskId === task.id) ?? false,
  );
  const region = useRegion();
  const isPlanned = task.planned !== null || task.recurrence !== null;
  const isPlain = !project && task.tags.length === 0 && due === 'never' && task.notes === '' && !isPlanned;
  if (isPlain && !isSeen && !isShared) return null;
  return (
    <span className={styles.marks}>
      {isShared && <Users size={14} className={styles.team} aria-label={t('team.mark-timer')} />}
      {isSeen && <Eye size={14} className={styles.team} aria-label={t('team.mark-seen')} />}
      {task.notes !== '' && <StickyNote size={14} className={styles.notes} aria-label={t('task.has-notes')} />}
      {task.tags.length > 0 && <span className={styles.tags}>{task.tags.map((tag) => `@${tag}`).join(' ')}</span>}
      {project && (
        <span className={styles.project} title={project.name}>
          <Dot colour={project.colour} />
          <span className={styles.name}>{project.name}</span>
        </span>
      )}
      {task.recurrence !== null && <Repeat size={14} className={styles.notes} aria-label={t('task.repeat')} />}
      {task.planned !== null && task.state === 'open' && <Planned planned={task.planned} />}
      {task.due !== null && due !== 'never' && (
        <span className={due === 'overdue' ? `${styles.due} ${styles.overdue}` : styles.due}>
          <CalendarDays size={14} aria-hidden />
          {due === 'later' || due === 'overdue' ? formatDay(task.due, region) : t(`due.${due}`)}
        </span>
      )}
    </span>
  );
}
