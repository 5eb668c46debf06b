import { trackedTime } from '#shared/model/trackedTime.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useDrawn } from '../../state/drawn.ts';
import styles from './WeekFigure.module.css';

type Props = { readonly entries: readonly TimeEntry[]; readonly range: Interval };

/** Tracked time in a range in hours and minutes, blank without any; re-renders only when its text changes. */
export const WeekFigure = ({ entries, range }: Props) => (
  <span className={styles.figure}>
    {useDrawn(({ now }) => {
      const time = trackedTime(entries, range, now);
      return time > 0 ? formatHours(time) : '';
    })}
  </span>
);
