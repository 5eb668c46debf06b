import { useMemo } from 'react';
import { knownZones } from '#shared/time/zone.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow } from '../../ui/Row.tsx';

const SYSTEM = 'system';

/** The time zone of days: the system's, or one of those the engine knows. */
export function ZoneRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const zones = useMemo(() => knownZones(), []);
  return (
    <SelectRow
      label={t('settings.zone')}
      detail={t('settings.zone-detail')}
      value={settings.zone ?? SYSTEM}
      options={[
        { value: SYSTEM, label: t('settings.zone-system') },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
      onChange={(zone) => change({ zone: zone === SYSTEM ? null : zone })}
    />
  );
}
