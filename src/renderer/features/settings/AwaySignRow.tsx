import type { Senses } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';

/** The sign of each setting. */
const signs = {
  awayOnIdle: 'idle',
  awayOnLock: 'locked',
  awayOnSleep: 'asleep',
  awayOnSwitch: 'switched',
} as const satisfies Readonly<Record<string, keyof Senses>>;

/** Whether a sign counts as being away, and whether this desktop reports it at all. */
export function AwaySignRow({ name }: { readonly name: keyof typeof signs }) {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const isReported = useSnapshotStore((state) => state.snapshot?.environment.senses[signs[name]] ?? true);
  return (
    <SwitchRow
      label={t(`settings.${name}`)}
      detail={t(isReported ? `settings.${name}-detail` : 'settings.away-untold')}
      checked={settings[name]}
      onChange={(checked) => change({ [name]: checked })}
    />
  );
}
