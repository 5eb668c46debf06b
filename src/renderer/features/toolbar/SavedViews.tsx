import { isSameView } from '#shared/model/listView.ts';
import { useSettings } from '../../state/useSettings.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { MenuChoice, MenuItem } from '../../ui/Menu.tsx';

/** The saved views, the one that is shown (null if none), and how to change it. */
function useSavedViews() {
  const view = useUi((state) => state.view);
  const { settings, change } = useSettings();
  const saved = settings.savedViews;
  const current = saved.find((one) => isSameView(one.view, view)) ?? null;
  return { view, saved, current, change };
}

/** Selects a saved view; nothing if there is none. */
export function SavedViews() {
  const t = useTranslate();
  const { view, saved, current } = useSavedViews();
  if (saved.length === 0) return null;
  return (
    <MenuChoice<string | null>
      label={t('toolbar.saved')}
      value={current?.name ?? null}
      options={saved.map(({ name }) => ({ value: name, label: name }))}
      onChoose={(name) => ui.lookAt(saved.find((one) => one.name === name)?.view ?? view)}
    />
  );
}

/** Saves the current view, or deletes it if it is saved. */
export function SaveView() {
  const t = useTranslate();
  const { saved, current, change } = useSavedViews();
  return current ? (
    <MenuItem onClick={() => change({ savedViews: saved.filter((one) => one !== current) })}>
      {t('toolbar.forget', { name: current.name })}
    </MenuItem>
  ) : (
    <MenuItem onClick={() => ui.open({ kind: 'saveView' })}>{t('toolbar.save')}</MenuItem>
  );
}
