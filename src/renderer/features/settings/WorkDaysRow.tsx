import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId } from 'react';
import { formatWeekday } from '#shared/format/clockTime.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Row } from '../../ui/Row.tsx';
import styles from './WorkDaysRow.module.css';

/** The working days, in the order of the region's week; at least one. */
export function WorkDaysRow() {
  const t = useTranslate();
  const id = useId();
  const region = useRegion();
  const { settings, change } = useSettings();
  const first = firstWeekday(region);
  const days = [0, 1, 2, 3, 4, 5, 6].map((by) => ((first - 1 + by) % 7) + 1);
  return (
    <Row id={id} label={t('settings.workDays')} detail={t('settings.workDays-detail')}>
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
