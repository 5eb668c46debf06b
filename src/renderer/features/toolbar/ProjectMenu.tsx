import { ChevronDown, Folder } from 'lucide-react';
import type { ListView } from '#shared/model/listView.ts';
import { scopes } from '#shared/model/scope.ts';
import { useProjects } from '../../state/projects.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import styles from './Toolbar.module.css';

/** Selects which tasks are listed: those of today, those ahead or all, and of which project. */
export function ProjectMenu() {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const projects = useProjects();
  const chosen = projects.find((project) => project.id === view.project);
  const projectName = chosen?.name ?? (view.project === 'none' ? t('toolbar.no-project') : null);
  const isAll = view.scope === 'all';
  const scope = isAll ? null : t(`scope.${view.scope}`);
  const name = [scope, projectName].filter(Boolean).join(' · ') || t('toolbar.all-projects');
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
        <button
          type="button"
          aria-label={t(isAll ? 'toolbar.project' : 'toolbar.shown', { name })}
          className={styles.button}
        >
          {chosen ? <Dot colour={chosen.colour} /> : <Folder size={16} aria-hidden />}
          <span className={isAll && projectName === null ? styles.name : `${styles.name} ${styles.chosen}`}>
            {name}
          </span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    >
      <MenuChoice<ListView['scope']>
        label={t('toolbar.scope')}
        value={view.scope}
        options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChoose={(value) => ui.lookAt({ ...view, scope: value })}
      />
      <MenuChoice<ListView['project']>
        label={t('toolbar.projects')}
        value={view.project}
        options={options}
        onChoose={(value) => ui.lookAt({ ...view, project: value })}
      />
      <MenuLine />
      <MenuItem onClick={() => ui.open({ kind: 'projects' })}>{t('toolbar.manage-projects')}</MenuItem>
    </Menu>
  );
}
