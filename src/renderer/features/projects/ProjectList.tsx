import type { Action } from '../../state/action.ts';
import { sendCommand } from '../../state/commands.ts';
import { useProjects } from '../../state/projects.ts';
import { projectActions } from '../../state/projectActions.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { NewName } from './NewName.tsx';
import { ProjectRow } from './ProjectRow.tsx';
import styles from './ProjectsDialog.module.css';

/** What can be done with the project in whose row an element is; a field keeps the menu of its text. */
function actionsAt(element: Element): readonly Action[] | null {
  const id = Number(element.closest<HTMLElement>('[data-project]')?.dataset['project']);
  const project = useSnapshotStore.getState().snapshot?.projects.get(id);
  return project && !element.matches('input') ? projectActions(project) : null;
}

/** All projects, and a new one. */
export function ProjectList() {
  const t = useTranslate();
  const projects = useProjects();
  const list = (
    <ul className={styles.list}>
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} />
      ))}
    </ul>
  );
  return (
    <>
      <NewName label={t('projects.new')} onAdd={(name) => sendCommand({ type: 'addProject', name })} />
      {projects.length === 0 && <p className={styles.empty}>{t('projects.none')}</p>}
      <ContextArea area={list} actionsOf={actionsAt} />
    </>
  );
}
