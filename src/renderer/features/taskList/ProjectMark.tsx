import type { ProjectId } from '#shared/model/ids.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { Dot } from '../../ui/Dot.tsx';
import columns from './Columns.module.css';
import styles from './Mark.module.css';

/** The colour and the name of a task's project. */
export function ProjectMark({ projectId }: { readonly projectId: ProjectId }) {
  const project = useSnapshotStore(({ snapshot }) => snapshot?.projects.get(projectId));
  if (!project) return null;
  return (
    <span className={`${columns.project} ${styles.mark}`} title={project.name}>
      <Dot colour={project.colour} />
      <span className={styles.name}>{project.name}</span>
    </span>
  );
}
