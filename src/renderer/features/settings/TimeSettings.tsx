import { useMemo } from 'react';
import { formatTime } from '#shared/format/clockTime.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

const HOURS = Array.from({ length: 13 }, (_hour, index) => index);
const HOUR = 3_600_000;
const SYSTEM = 'system';
const NO_GOAL = 'none';
/** Half an hour to twelve, in minutes. */
const GOALS = Array.from({ length: 24 }, (_half, index) => (index + 1) * 30);

/** How days are counted, and whether entries may lie over each other. */
export function TimeSettings() {
  const t = useTranslate();
  const region = useRegion();
  const { settings, change } = useSettings();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <>
      <SelectRow
        label={t('settings.daily-goal')}
        detail={t('settings.daily-goal-detail')}
        value={String(settings.dailyGoal ?? NO_GOAL)}
        options={[
          { value: NO_GOAL, label: t('settings.daily-goal-none') },
          ...GOALS.map((minutes) => ({
            value: String(minutes),
            label: t('format.hours-minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
          })),
        ]}
        onChange={(minutes) => change({ dailyGoal: minutes === NO_GOAL ? null : Number(minutes) })}
      />
      <SelectRow
        label={t('settings.overlaps')}
        detail={t('settings.overlaps-detail')}
        value={settings.overlaps}
        options={(['ask', 'trim', 'allow'] as const).map((value) => ({
          value,
          label: t(`settings.overlaps-${value}`),
        }))}
        onChange={(overlaps) => change({ overlaps })}
      />
      <SelectRow
        label={t('settings.day-start')}
        detail={t('settings.day-start-detail')}
        value={String(settings.dayStartsAt)}
        options={HOURS.map((hour) => ({ value: String(hour * 60), label: formatTime(hour * HOUR, 'UTC', region) }))}
        onChange={(minutes) => change({ dayStartsAt: Number(minutes) })}
      />
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
    </>
  );
}
