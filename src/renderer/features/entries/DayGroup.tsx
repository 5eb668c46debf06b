import type { Day } from '#shared/domain/date.ts';
import { effort } from '#shared/domain/report.ts';
import type { TimeEntry } from '#shared/domain/timeEntry.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useMirror, useRegion } from '../../state/mirror.ts';
import styles from './DayGroup.module.css';
import { EntryList } from './EntryList.tsx';

type Props = {
  readonly day: Day;
  readonly entries: readonly TimeEntry[];
  readonly onOpen: (entry: TimeEntry) => void;
};

function Total({ day, entries }: Omit<Props, 'onOpen'>) {
  return <span>{useMirror(({ now }) => formatClock(effort(entries, day, now)))}</span>;
}

/** What was worked on a task in one day. */
export function DayGroup({ day, entries, onOpen }: Props) {
  const today = useMirror(({ snapshot }) => snapshot?.day.date ?? day.date);
  const zone = useMirror(({ snapshot }) => snapshot?.calendar.zone ?? 'UTC');
  const region = useRegion();
  const date = formatDate(day.date, today, region);
  return (
    <section>
      <h3 className={styles.head}>
        <span className={styles.date}>{date}</span>
        <Total day={day} entries={entries} />
      </h3>
      <EntryList label={date} entries={entries} range={day} zone={zone} cursor={null} onOpen={onOpen} />
    </section>
  );
}
