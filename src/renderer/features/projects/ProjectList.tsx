import { sendCommand } from '../../state/commands.ts';
import { useProjects } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { NewName } from './NewName.tsx';
import { ProjectRow } from './ProjectRow.tsx';
import styles from './ProjectsDialog.module.css';

/** All projects, and a new one. */
export function ProjectList() {
  const t = useTranslate();
  const projects = useProjects();
  return (
    <>
      <NewName label={t('projects.new')} onAdd={(name) => sendCommand({ type: 'addProject', name })} />
      {projects.length === 0 && <p className={styles.empty}>{t('projects.none')}</p>}
      <ul className={styles.list}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </>
  );
}
