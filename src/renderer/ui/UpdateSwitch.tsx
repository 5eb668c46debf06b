import { HOME_PAGE } from '#shared/model/home.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';
import { useSettings } from '../state/useSettings.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { SwitchRow } from './Row.tsx';

/** The consent to look for new versions, or why this Stint does not. */
export function UpdateSwitch() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const way = useSnapshotStore(({ snapshot }) => snapshot?.updates.way ?? 'checkout');
  const isPossible = way === 'self';
  return (
    <SwitchRow
      label={t('settings.checkForUpdates')}
      detail={isPossible ? t('settings.checkForUpdates-detail') : t(`updates.way-${way}`, { home: HOME_PAGE })}
      checked={isPossible && settings.checkForUpdates}
      disabled={!isPossible}
      onChange={(checkForUpdates) => change({ checkForUpdates })}
    />
  );
}
