import { Eye, Repeat, StickyNote, Users } from 'lucide-react';
import type { Task } from '#shared/model/task.ts';
import { isShownToTeam } from '#shared/settings/shownToTeam.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Marks.module.css';

/** Icons and tags of a task, as far as there is space. */
export function Marks({ task }: { readonly task: Task }) {
  const t = useTranslate();
  const isSeen = useSnapshotStore(({ snapshot }) => snapshot !== null && isShownToTeam(snapshot.settings, task));
  const isShared = useSnapshotStore(
    ({ snapshot }) => snapshot?.team?.timers.some(({ taskId }) => taskId === task.id) ?? false,
  );
  if (task.tags.length === 0 && task.notes === '' && task.recurrence === null && !isSeen && !isShared) return null;
  return (
    <span className={styles.marks}>
      {isShared && <Users size={14} className={styles.team} aria-label={t('team.mark-timer')} />}
      {isSeen && <Eye size={14} className={styles.team} aria-label={t('team.mark-seen')} />}
      {task.recurrence !== null && <Repeat size={14} className={styles.notes} aria-label={t('task.repeat')} />}
      {task.notes !== '' && <StickyNote size={14} className={styles.notes} aria-label={t('task.has-notes')} />}
      {task.tags.length > 0 && <span className={styles.tags}>{task.tags.map((tag) => `@${tag}`).join(' ')}</span>}
    </span>
  );
}
