import type { Day } from '#shared/time/day.ts';
import { trackedTime } from '#shared/model/trackedTime.ts';
import { isAnyRunning } from '#shared/model/timeEntry.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import { dialogCursor } from '../../state/cursors.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { EntryList } from '../../ui/entries/EntryList.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import styles from './DayGroup.module.css';

/** The entries of a task on one day. */
export type Worked = { readonly day: Day; readonly entries: readonly TimeEntry[] };

/** The cursor's key for an entry in a day: one that crosses midnight is in two days. */
export const keyIn = ({ day }: Worked, entry: TimeEntry): string => `${day.date} ${entry.id}`;

type Props = {
  readonly group: Worked;
  /** The key of the row with the cursor. */
  readonly current: string | null;
  readonly onOpen: (entry: TimeEntry) => void;
};

function Total({ group: { day, entries } }: Pick<Props, 'group'>) {
  return <LiveText isLive={isAnyRunning(entries)} text={({ now }) => formatClock(trackedTime(entries, day, now))} />;
}

/** The entries of a day below its date and total. */
export function DayGroup({ group, current, onOpen }: Props) {
  const { day, entries } = group;
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? day.date);
  const zone = useSnapshotStore(({ snapshot }) => snapshot?.calendar.zone ?? 'UTC');
  const date = formatDate(day.date, today, useRegion());
  return (
    <section>
      <h3 className={styles.head}>
        <span className={styles.date}>{date}</span>
        <Total group={group} />
      </h3>
      <EntryList
        label={date}
        entries={entries}
        range={day}
        zone={zone}
        cursor={dialogCursor}
        keyOf={(entry) => keyIn(group, entry)}
        current={current}
        onOpen={onOpen}
      />
    </section>
  );
}
