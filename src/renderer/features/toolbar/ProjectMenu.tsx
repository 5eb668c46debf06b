import { ChevronDown, Folder } from 'lucide-react';
import type { ListView } from '#shared/model/listView.ts';
import { useProjects } from '../../state/projects.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import styles from './Toolbar.module.css';

/** Selects the project whose tasks are listed. */
export function ProjectMenu() {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const projects = useProjects();
  const chosen = projects.find((project) => project.id === view.project);
  const name = chosen?.name ?? (view.project === 'none' ? t('toolbar.no-project') : t('toolbar.all-projects'));
  const options = [
    { value: null, label: t('toolbar.all-projects') },
    ...projects
      .filter((project) => !project.archived || project === chosen)
      .map((project) => ({
        value: project.id,
        label: (
          <>
            <Dot colour={project.colour} />
            {project.name}
          </>
        ),
      })),
    { value: 'none' as const, label: t('toolbar.no-project') },
  ];
  return (
    <Menu
      trigger={
        <button type="button" aria-label={t('toolbar.project', { name })} className={styles.button}>
          {chosen ? <Dot colour={chosen.colour} /> : <Folder size={16} aria-hidden />}
          <span className={view.project === null ? styles.name : `${styles.name} ${styles.chosen}`}>{name}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    >
      <MenuChoice<ListView['project']>
        label={t('toolbar.projects')}
        value={view.project}
        options={options}
        onChoose={(project) => ui.lookAt({ ...view, project })}
      />
      <MenuLine />
      <MenuItem onClick={() => ui.open({ kind: 'projects' })}>{t('toolbar.manage-projects')}</MenuItem>
    </Menu>
  );
}
