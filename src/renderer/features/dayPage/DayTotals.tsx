import { effort, wallSpan } from '#shared/time/report.ts';
import type { Range } from '#shared/time/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './DayTotals.module.css';

type Props = { readonly range: Range; readonly entries: readonly TimeEntry[] };
type FigureProps = Props & { readonly name: string; readonly measure: typeof effort };

/** A figure of the day or week, named by the text with that id; it re-renders only when it reads differently. */
function Figure({ name, measure, range, entries }: FigureProps) {
  const text = useSnapshotStore(({ now }) => formatClock(measure(entries, range, now)));
  return (
    <span role="timer" aria-labelledby={name} data-testid={name} className={styles.figure}>
      {text}
    </span>
  );
}

/** The work of a day or week and, where entries lay side by side, the time it took on the clock. */
export function DayTotals({ range, entries }: Props) {
  const t = useTranslate();
  const differ = useSnapshotStore(({ now }) => effort(entries, range, now) !== wallSpan(entries, range, now));
  return (
    <p className={styles.totals}>
      <span>
        <span id="day-effort" className={styles.name}>
          {t('day.effort')}
        </span>{' '}
        <Figure name="day-effort" measure={effort} range={range} entries={entries} />
      </span>
      {differ && (
        <span>
          <span id="day-wall" className={styles.name}>
            {t('day.wall')}
          </span>{' '}
          <Figure name="day-wall" measure={wallSpan} range={range} entries={entries} />
        </span>
      )}
    </p>
  );
}
