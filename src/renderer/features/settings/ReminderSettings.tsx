import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId } from 'react';
import { firstWeekday } from '#shared/time/date.ts';
import { formatTime, formatWeekday } from '#shared/format/clockTime.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './ReminderSettings.module.css';
import { Row, SelectRow, SwitchRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

const MINUTE = 60_000;
/** Every half hour of a day, minutes after midnight. */
const TIMES = Array.from({ length: 48 }, (_half, index) => index * 30);
const AFTER = [5, 10, 15, 20, 30, 60];
const HOURS = [1, 2, 3, 4, 6, 8, 10, 12];

/** What Stint says by itself, and when it says nothing. */
export function ReminderSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  return (
    <>
      <SwitchRow
        label={t('settings.remind-idle')}
        detail={t('settings.remind-idle-detail')}
        checked={settings.remindIdle}
        onChange={(remindIdle) => change({ remindIdle })}
      />
      {settings.remindIdle && (
        <>
          <SelectRow
            label={t('settings.remind-after')}
            detail={t('settings.remind-after-detail')}
            value={String(settings.remindIdleAfter)}
            options={AFTER.map((count) => ({ value: String(count), label: t('settings.away-minutes', { count }) }))}
            onChange={(minutes) => change({ remindIdleAfter: Number(minutes) })}
          />
          <Weekdays />
          <TimeRow name="workFrom" />
          <TimeRow name="workTo" />
        </>
      )}
      <SwitchRow
        label={t('settings.remind-long')}
        detail={t('settings.remind-long-detail')}
        checked={settings.remindLong}
        onChange={(remindLong) => change({ remindLong })}
      />
      {settings.remindLong && (
        <SelectRow
          label={t('settings.remind-hours')}
          detail={t('settings.remind-hours-detail')}
          value={String(settings.remindLongHours)}
          options={HOURS.map((hours) => ({ value: String(hours), label: t('settings.hours', { hours }) }))}
          onChange={(hours) => change({ remindLongHours: Number(hours) })}
        />
      )}
      <SwitchRow
        label={t('settings.quiet')}
        detail={t('settings.quiet-detail')}
        checked={settings.quietHours}
        onChange={(quietHours) => change({ quietHours })}
      />
      {settings.quietHours && (
        <>
          <TimeRow name="quietFrom" />
          <TimeRow name="quietTo" />
        </>
      )}
    </>
  );
}

/** A time of the day, to the half hour. */
function TimeRow({ name }: { readonly name: 'workFrom' | 'workTo' | 'quietFrom' | 'quietTo' }) {
  const t = useTranslate();
  const region = useRegion();
  const { settings, change } = useSettings();
  return (
    <SelectRow
      label={t(`settings.${name}`)}
      detail={t(`settings.${name}-detail`)}
      value={String(settings[name])}
      options={TIMES.map((minutes) => ({ value: String(minutes), label: formatTime(minutes * MINUTE, 'UTC', region) }))}
      onChange={(minutes) => change({ [name]: Number(minutes) })}
    />
  );
}

/** The days that are worked on, in the order of the region's week; at least one. */
function Weekdays() {
  const t = useTranslate();
  const id = useId();
  const region = useRegion();
  const { settings, change } = useSettings();
  const first = firstWeekday(region);
  const days = [0, 1, 2, 3, 4, 5, 6].map((by) => ((first - 1 + by) % 7) + 1);
  return (
    <Row id={id} label={t('settings.work-days')} detail={t('settings.work-days-detail')}>
      <ToggleGroup
        id={id}
        className={styles.days}
        aria-labelledby={`${id}-label`}
        multiple
        value={settings.workDays.map(String)}
        onValueChange={(chosen) => {
          if (chosen.length > 0) change({ workDays: chosen.map(Number).toSorted((a, b) => a - b) });
        }}
      >
        {days.map((day) => (
          <Toggle key={day} value={String(day)} className={styles.day}>
            <span aria-hidden>{formatWeekday(day, 'short', region)}</span>
            <span className="visually-hidden">{formatWeekday(day, 'long', region)}</span>
          </Toggle>
        ))}
      </ToggleGroup>
    </Row>
  );
}
