import type { Day } from '#shared/time/day.ts';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './DayGroup.module.css';
import { EntryList } from './EntryList.tsx';

type Props = {
  readonly day: Day;
  readonly entries: readonly TimeEntry[];
  readonly onOpen: (entry: TimeEntry) => void;
};

function Total({ day, entries }: Omit<Props, 'onOpen'>) {
  return <span>{useSnapshotStore(({ now }) => formatClock(trackedTime(entries, day, now)))}</span>;
}

/** What was worked on a task in one day. */
export function DayGroup({ day, entries, onOpen }: Props) {
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? day.date);
  const zone = useSnapshotStore(({ snapshot }) => snapshot?.calendar.zone ?? 'UTC');
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
