import { useEffect, useRef } from 'react';
import type { Action } from '../../state/action.ts';
import type { Project } from '#shared/model/project.ts';
import { scopes } from '#shared/model/scope.ts';
import type { SavedView } from '#shared/settings/views.ts';
import { loadPart } from '../../late.ts';
import { usePageNames } from '../../state/pages.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import type { Page } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { watchWeekTimes } from '../../state/weekTimes.ts';
import { ContextArea } from '../../ui/ContextArea.tsx';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { Projects, useOpenProjects } from './Projects.tsx';
import { sidebarCursor } from './sidebarCursor.ts';
import styles from './Sidebar.module.css';
import { SavedViews } from './SavedViews.tsx';
import { SidebarRow } from './SidebarRow.tsx';
import { currentTarget, keyOf, pageIcons, scopeIcons } from './targets.ts';
import type { Target } from './targets.ts';

const noViews: readonly SavedView[] = [];

/** The keys of all rows, top to bottom. */
function useKeys(pages: readonly Page[], savedViews: readonly SavedView[]): readonly string[] {
  const { own, byClient } = useOpenProjects();
  const rowOf = ({ id }: Project) => ({ kind: 'project' as const, project: id });
  const targets: readonly Target[] = [
    ...scopes.map((scope) => ({ kind: 'scope' as const, scope })),
    ...pages.map((page) => ({ kind: 'page' as const, page })),
    ...own.map(rowOf),
    { kind: 'project', project: 'none' },
    ...byClient.flatMap(({ projects }) => projects.map(rowOf)),
    ...savedViews.map((saved) => ({ kind: 'saved' as const, saved })),
  ];
  return targets.map(keyOf);
}

/** What can be done with the project in whose row an element is; null if it is in none. */
async function actionsAt(element: Element): Promise<readonly Action[] | null> {
  const id = Number(element.closest<HTMLElement>('[data-project]')?.dataset['project']);
  const project = useSnapshotStore.getState().snapshot?.projects.get(id);
  if (!project) return null;
  return (await loadPart(() => import('../../state/projectActions.ts'))).projectActions(project);
}

/** The views, pages and projects of a wide window. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function Sidebar() {
  const t = useTranslate();
  const area = useRef<HTMLElement>(null);
  const page = useUi((state) => state.page);
  const view = useUi((state) => state.view);
  const savedViews = useSnapshotStore(({ snapshot }) => snapshot?.settings.savedViews ?? noViews);
  const pages = usePageNames().filter((one) => one.page !== 'tasks');
  useEffect(watchWeekTimes, []);
  const keys = useKeys(
    pages.map((one) => one.page),
    savedViews,
  );
  const current = useListCursor({ keys, cursor: sidebarCursor, area, page: null });
  const rows = { current, shown: keyOf(currentTarget(page, view, savedViews)) };
  const list = (
    <nav ref={area} className={styles.sidebar} aria-label={t('sidebar.name')}>
      <ul className={styles.list}>
        {scopes.map((scope) => {
          const Icon = scopeIcons[scope];
          return (
            <SidebarRow
              key={scope}
              {...rows}
              target={{ kind: 'scope', scope }}
              icon={<Icon size={16} aria-hidden />}
              label={t(`scope.${scope}`)}
            />
          );
        })}
      </ul>
      <ul className={styles.list}>
        {pages.map((one) => {
          const Icon = pageIcons[one.page];
          return (
            <SidebarRow
              key={one.page}
              {...rows}
              target={{ kind: 'page', page: one.page }}
              icon={<Icon size={16} aria-hidden />}
              label={one.name}
            />
          );
        })}
      </ul>
      <Projects {...rows} />
      {savedViews.length > 0 && <SavedViews {...rows} views={savedViews} />}
    </nav>
  );
  return <ContextArea area={list} actionsOf={actionsAt} />;
}
