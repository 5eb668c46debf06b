import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './NowBar.module.css';

type Props = { readonly task: Task; readonly note?: string };

/** The client and project of a task, and the note of what is running. */
export function ProjectLine({ task, note = '' }: Props) {
  const project = useSnapshotStore(({ snapshot }) => snapshot?.projects.get(task.projectId ?? 0)?.name ?? '');
  const client = useSnapshotStore(({ snapshot }) => {
    const clientId = snapshot?.projects.get(task.projectId ?? 0)?.clientId;
    return snapshot?.clients.get(clientId ?? 0)?.name ?? '';
  });
  const text = [[client, project].filter(Boolean).join(' · '), note].filter(Boolean).join(' — ');
  if (text === '') return null;
  return (
    <p className={styles.project} title={text}>
      {text}
    </p>
  );
}
