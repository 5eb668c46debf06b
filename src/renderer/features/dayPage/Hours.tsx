import { useMemo } from 'react';
import { hoursOf } from '#shared/time/day.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { formatHour } from '#shared/format/clockTime.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { pixelsOf } from './layout.ts';
import styles from './TimeLine.module.css';

type Props = { readonly day: Day; readonly calendar: Calendar };

/** The hours of a day, 23 to 25. */
export function Hours({ day, calendar }: Props) {
  const region = useRegion();
  const hours = useMemo(() => hoursOf(day, calendar), [day, calendar]);
  return hours.map((at) => (
    <div key={at} className={styles.hour} style={{ top: pixelsOf(at - day.start) }} data-testid="hour" aria-hidden>
      <span className={styles.label}>{formatHour(at, calendar.zone, region)}</span>
    </div>
  ));
}
