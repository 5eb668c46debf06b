import type { Interval } from '#shared/time/interval.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { isTwelveHours } from '#shared/format/clockTime.ts';
import type { Cursor, RowKey } from '../../state/cursors.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { onMoveKey, stopProps } from '../list/stopProps.ts';
import styles from './EntryList.module.css';
import { EntryText } from './EntryText.tsx';

type Props<Key extends RowKey> = {
  readonly label: string;
  readonly entries: readonly TimeEntry[];
  /** The interval whose time counts. */
  readonly range: Interval;
  readonly zone: string;
  /** Returns the title of an entry's task; omitted if all have the same. */
  readonly titleOf?: (entry: TimeEntry) => string;
  readonly cursor: Cursor<Key>;
  /** The cursor's key for an entry. */
  readonly keyOf: (entry: TimeEntry) => Key;
  /** The row with the cursor. */
  readonly current: Key | null;
  readonly onOpen: (entry: TimeEntry) => void;
};

/**
 * A list of entries with range, task and length. Each one opens its editor. All are rendered: a day has few, and the
 * entries of a task are loaded in pages.
 */
export function EntryList<Key extends RowKey>(props: Props<Key>) {
  const { label, entries, range, zone, titleOf, cursor, keyOf, current, onOpen } = props;
  const region = useRegion();
  return (
    <ul aria-label={label} className={styles.list} data-clock={isTwelveHours(region) ? 12 : 24}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={styles.row}
            {...stopProps(cursor, keyOf(entry), keyOf(entry) === current)}
            data-entry={entry.id}
            data-running={entry.endedAt === null}
            onKeyDown={onMoveKey}
            onClick={() => onOpen(entry)}
          >
            <EntryText entry={entry} range={range} zone={zone} title={titleOf?.(entry)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
