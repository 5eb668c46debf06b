import { Folder, FolderCog } from 'lucide-react';
import { Fragment } from 'react';
import type { Client } from '#shared/model/client.ts';
import type { Project } from '#shared/model/project.ts';
import { useClients, useProjects } from '../../state/projects.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Sidebar.module.css';
import { SidebarRow } from './SidebarRow.tsx';
import type { SidebarRows } from './targets.ts';
import { WeekTime } from './WeekTime.tsx';

type Groups = {
  /** Those of no client. */
  readonly own: readonly Project[];
  readonly byClient: readonly { readonly client: Client; readonly projects: readonly Project[] }[];
};

/** The projects that are not archived; a hook. */
export function useOpenProjects(): Groups {
  const clients = useClients();
  const open = useProjects().filter(({ archived }) => !archived);
  return {
    own: open.filter(({ clientId }) => clientId === null),
    byClient: clients
      .map((client) => ({ client, projects: open.filter(({ clientId }) => clientId === client.id) }))
      .filter(({ projects }) => projects.length > 0),
  };
}

const ProjectRow = ({ project: { id, name, colour }, ...rows }: SidebarRows & { readonly project: Project }) => (
  <SidebarRow {...rows} target={{ kind: 'project', project: id }} icon={<Dot colour={colour} />} label={name}>
    <WeekTime projects={[id]} />
  </SidebarRow>
);

/** The projects by client, with the time of this week. */
export function Projects(rows: SidebarRows) {
  const t = useTranslate();
  const groups = useOpenProjects();
  return (
    <section aria-labelledby="sidebar-projects">
      <div className={styles.head}>
        <h2 id="sidebar-projects" className={styles.title}>
          {t('toolbar.projects')}
        </h2>
        <IconButton
          className={styles.manage}
          label={t('toolbar.manage-projects')}
          onClick={() => ui.open({ kind: 'projects' })}
        >
          <FolderCog size={16} aria-hidden />
        </IconButton>
      </div>
      <ul className={styles.list}>
        {groups.own.map((project) => (
          <ProjectRow key={project.id} {...rows} project={project} />
        ))}
        <SidebarRow
          {...rows}
          target={{ kind: 'project', project: 'none' }}
          icon={<Folder size={14} aria-hidden />}
          label={t('toolbar.no-project')}
        >
          <WeekTime projects={[null]} />
        </SidebarRow>
      </ul>
      {groups.byClient.map(({ client, projects }) => (
        <Fragment key={client.id}>
          <h3 className={styles.client} title={client.name}>
            <span className={styles.name}>{client.name}</span>
            <WeekTime projects={projects.map(({ id }) => id)} />
          </h3>
          <ul className={styles.list}>
            {projects.map((project) => (
              <ProjectRow key={project.id} {...rows} project={project} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}
