import type { Settings } from '#shared/settings/settings.ts';
import type { Senses } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow, SwitchRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

const MINUTES = [1, 2, 3, 5, 10, 15, 20, 30, 60];

/** The setting of each sign of absence. */
const sources = {
  idle: 'awayOnIdle',
  locked: 'awayOnLock',
  asleep: 'awayOnSleep',
  switched: 'awayOnSwitch',
} as const satisfies Record<keyof Senses, keyof Settings>;

/** What counts as being away, and what is done about it. */
export function AwaySettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const senses = useSnapshotStore((state) => state.snapshot?.environment.senses);
  const minutes = [...new Set([...MINUTES, settings.awayMinutes])].toSorted((a, b) => a - b);
  return (
    <>
      <SelectRow
        label={t('settings.away')}
        detail={t(`settings.away-${settings.awayPolicy}-detail`)}
        value={settings.awayPolicy}
        options={(['ask', 'keep', 'stop'] as const).map((value) => ({ value, label: t(`settings.away-${value}`) }))}
        onChange={(awayPolicy) => change({ awayPolicy })}
      />
      {settings.awayPolicy !== 'keep' && (
        <>
          <SelectRow
            label={t('settings.away-after')}
            detail={t('settings.away-after-detail')}
            value={String(settings.awayMinutes)}
            options={minutes.map((count) => ({ value: String(count), label: t('settings.away-minutes', { count }) }))}
            onChange={(awayMinutes) => change({ awayMinutes: Number(awayMinutes) })}
          />
          {(Object.keys(sources) as (keyof Senses)[]).map((sign) => (
            <SwitchRow
              key={sign}
              label={t(`settings.away-on-${sign}`)}
              detail={t(senses?.[sign] === false ? 'settings.away-untold' : `settings.away-on-${sign}-detail`)}
              checked={settings[sources[sign]]}
              onChange={(checked) => change({ [sources[sign]]: checked })}
            />
          ))}
        </>
      )}
    </>
  );
}
