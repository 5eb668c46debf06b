import { ChevronDown, Folder } from 'lucide-react';
import { useProjects } from '../../state/projects.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { LateMenu } from '../../ui/LateMenu.tsx';
import styles from './Toolbar.module.css';

/** Selects which tasks are listed: those of today, those ahead or all, and of which project. */
export function ProjectMenu() {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const chosen = useProjects().find((project) => project.id === view.project);
  const projectName = chosen?.name ?? (view.project === 'none' ? t('toolbar.no-project') : null);
  const isAll = view.scope === 'all';
  const scope = isAll ? null : t(`scope.${view.scope}`);
  const name = [scope, projectName].filter(Boolean).join(' · ') || t('toolbar.all-projects');
  return (
    <LateMenu
      load={() => import('./ProjectItems.tsx')}
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
    />
  );
}
