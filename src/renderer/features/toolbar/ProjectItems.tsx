import type { ReactElement } from 'react';
import type { ListView } from '#shared/model/listView.ts';
import { scopes } from '#shared/model/scope.ts';
import { useProjects } from '../../state/projects.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';

/** The menu of which tasks are listed. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function ProjectItems({ trigger }: { readonly trigger: ReactElement }) {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const projects = useProjects();
  const options = [
    { value: null, label: t('toolbar.all-projects') },
    ...projects
      .filter((project) => !project.archived || project.id === view.project)
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
    <Menu trigger={trigger}>
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
