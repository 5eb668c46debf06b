import { Tabs } from '@base-ui/react/tabs';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ClientList } from './ClientList.tsx';
import { ProjectList } from './ProjectList.tsx';
import styles from './ProjectsDialog.module.css';

/** All projects, and all clients that they are done for. */
export function ProjectsDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'projects');
  return (
    <Dialog open={open} title={t('projects.title')}>
      <Tabs.Root defaultValue="projects" className={styles.pages}>
        <Tabs.List className={styles.tabs} activateOnFocus>
          <Tabs.Tab value="projects" className={styles.tab}>
            {t('toolbar.projects')}
          </Tabs.Tab>
          <Tabs.Tab value="clients" className={styles.tab}>
            {t('clients.known')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="projects" className={styles.panel}>
          <ProjectList />
        </Tabs.Panel>
        <Tabs.Panel value="clients" className={styles.panel}>
          <ClientList />
        </Tabs.Panel>
      </Tabs.Root>
    </Dialog>
  );
}
