import { useMemo } from 'react';
import { hoursOf } from '#shared/time/day.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { formatHour } from '#shared/format/clockTime.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import styles from './Calendar.module.css';
import { pixelsOf } from './scale.ts';

type Props = {
  readonly day: Day;
  readonly calendar: Calendar;
  readonly hourHeight: number;
  /** Labels, lines, or both. */
  readonly show: 'labels' | 'lines' | 'both';
};

/** Below this height only every second hour has a label, px. */
const EVERY_HOUR = 36;

/** The hours of a day, 23 to 25. */
export function Hours({ day, calendar, hourHeight, show }: Props) {
  const region = useRegion();
  const hours = useMemo(() => hoursOf(day, calendar), [day, calendar]);
  return hours.map((at, index) => (
    <div
      key={at}
      className={styles.hour}
      style={{ top: pixelsOf(at - day.start, hourHeight) }}
      data-show={show}
      data-testid={show === 'lines' ? undefined : 'hour'}
      aria-hidden
    >
      {show !== 'lines' && (hourHeight >= EVERY_HOUR || index % 2 === 0) && (
        <span className={styles.label}>{formatHour(at, calendar.zone, region)}</span>
      )}
    </div>
  ));
}
