import { partIn } from '#shared/model/trackedTime.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { LiveText } from '../LiveText.tsx';
import styles from './EntryList.module.css';
import { correctionOf, datesOf, whenOf } from './entryText.ts';

type TimeProps = { readonly entry: TimeEntry; readonly range: Interval };

/** The length of an entry within the range. Only this updates while it is running. */
const Time = ({ entry, range }: TimeProps) => (
  <LiveText
    className={styles.time}
    data-testid="entry-time"
    isLive={entry.endedAt === null}
    text={({ now }) => {
      const part = partIn(entry, range, now);
      return formatClock(part ? lengthOf(part) : 0);
    }}
  />
);

type Props = TimeProps & { readonly zone: string; readonly title: string | undefined };

/** The text of an entry's row. */
export function EntryText({ entry, range, zone, title }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const dates = entry.dayOnly ? null : datesOf(entry, range, zone, region, t);
  const correction = correctionOf(entry, t);
  return (
    <>
      <span className={styles.range}>{whenOf(entry, zone, region, t)}</span>
      <span className={styles.text}>
        {title !== undefined && <span className={styles.title}>{title}</span>}
        {dates !== null && <span className={styles.note}>{dates}</span>}
        {entry.note !== '' && <span className={styles.note}>{entry.note}</span>}
        {correction !== null && <span className={styles.note}>{correction}</span>}
      </span>
      <Time entry={entry} range={range} />
    </>
  );
}
