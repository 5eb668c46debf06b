import { areas, settingOf } from '#shared/settings/index.ts';
import type { AreaName, SettingName } from '#shared/settings/index.ts';
import { isMet } from '#shared/settings/setting.ts';
import { isCustom, isPlain } from '#shared/settings/texts.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { SettingRow } from '../../ui/SettingRow.tsx';
import { customRows } from './customRows.tsx';

/** The rows of an area, in the order of its file, without those that do not apply. */
export function SettingRows({ area }: { readonly area: AreaName }) {
  const { settings } = useSettings();
  const platform = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform);
  const known = { ...settings, platform };
  const shown = (Object.keys(areas[area]) as SettingName[]).filter((name) => isMet(settingOf(name).when, known));
  return shown.map((name) => <AnyRow key={name} name={name} />);
}

function AnyRow({ name }: { readonly name: SettingName }) {
  if (isPlain(name)) return <SettingRow name={name} />;
  if (!isCustom(name)) return null;
  const CustomRow = customRows[name];
  return <CustomRow />;
}
