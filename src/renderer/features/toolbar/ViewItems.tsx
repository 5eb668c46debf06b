import type { ReactElement } from 'react';
import { isSameView, sorts } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import { useTags } from '../../state/projects.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { plainLike } from './plainLike.ts';
import { SavedViews, SaveView } from './SavedViews.tsx';

/** The menu of the view options. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function ViewItems({ trigger }: { readonly trigger: ReactElement }) {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const plain = plainLike(view);
  return (
    <Menu trigger={trigger}>
      <MenuChoice<ListView['group']>
        label={t('toolbar.group')}
        value={view.group}
        options={(['none', 'project', 'due'] as const).map((value) => ({ value, label: t(`toolbar.group-${value}`) }))}
        onChoose={(group) => ui.lookAt({ ...view, group })}
      />
      <MenuChoice<ListView['sort']>
        label={t('toolbar.sort')}
        value={view.sort}
        options={sorts.map((value) => ({
          value,
          label: t(`toolbar.sort-${value}`),
        }))}
        onChoose={(sort) => ui.lookAt({ ...view, sort, reversed: false })}
      />
      <TagChoice />
      <SavedViews />
      <MenuLine />
      <SaveView />
      {!isSameView(view, plain) && <MenuItem onClick={() => ui.lookAt(plain)}>{t('toolbar.reset')}</MenuItem>}
    </Menu>
  );
}

/** Selects the tag whose tasks are listed; nothing if there are no tags. */
function TagChoice() {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  const tags = useTags();
  if (tags.length === 0) return null;
  return (
    <MenuChoice<string | null>
      label={t('toolbar.tag')}
      value={view.tag}
      options={[{ value: null, label: t('toolbar.any-tag') }, ...tags.map((tag) => ({ value: tag, label: `@${tag}` }))]}
      onChoose={(tag) => ui.lookAt({ ...view, tag })}
    />
  );
}
