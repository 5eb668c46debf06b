import { elapsedTime, trackedTime } from '#shared/model/trackedTime.ts';
import type { Interval } from '#shared/time/interval.ts';
import { isAnyRunning } from '#shared/model/timeEntry.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { LiveText } from '../LiveText.tsx';
import styles from './PeriodTotals.module.css';

type Props = { readonly range: Interval; readonly entries: readonly TimeEntry[] };
type FigureProps = Props & { readonly name: string; readonly measure: typeof trackedTime };

/** A total of the day or week, labelled by the text with an id. */
const Figure = ({ name, measure, range, entries }: FigureProps) => (
  <LiveText
    role="timer"
    aria-labelledby={name}
    data-testid={name}
    className={styles.figure}
    isLive={isAnyRunning(entries)}
    text={({ now }) => formatClock(measure(entries, range, now))}
  />
);

/** Tracked time of a day or week and, if entries overlap, the elapsed time. */
export function PeriodTotals({ range, entries }: Props) {
  const t = useTranslate();
  const differ = useDrawn(({ now }) => trackedTime(entries, range, now) !== elapsedTime(entries, range, now));
  return (
    <p className={styles.totals}>
      <span>
        <span id="day-effort" className={styles.name}>
          {t('day.effort')}
        </span>{' '}
        <Figure name="day-effort" measure={trackedTime} range={range} entries={entries} />
      </span>
      {differ && (
        <span>
          <span id="day-wall" className={styles.name}>
            {t('day.wall')}
          </span>{' '}
          <Figure name="day-wall" measure={elapsedTime} range={range} entries={entries} />
        </span>
      )}
    </p>
  );
}
