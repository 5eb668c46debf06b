import type { Interval } from '#shared/time/interval.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { isTwelveHours } from '#shared/format/clockTime.ts';
import type { Cursor, RowKey } from '../../state/cursors.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import type { Action } from '../ActionItems.tsx';
import { onMoveKey, stopProps } from '../list/stopProps.ts';
import { MoreButton } from '../MoreButton.tsx';
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
  /** What can be done with an entry, for the button in its row; omitted if there is none. */
  readonly actionsOf?: (entry: TimeEntry) => readonly Action[];
};

/**
 * A list of entries with range, task and length. A click selects one; a double click or Enter opens its editor. All are
 * rendered: a day has few, and the
 * entries of a task are loaded in pages.
 */
export function EntryList<Key extends RowKey>(props: Props<Key>) {
  const { label, entries, range, zone, titleOf, cursor, keyOf, current, onOpen, actionsOf } = props;
  const t = useTranslate();
  const region = useRegion();
  return (
    <ul aria-label={label} className={styles.list} data-clock={isTwelveHours(region) ? 12 : 24}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.line}>
          <button
            type="button"
            className={styles.row}
            {...stopProps(cursor, keyOf(entry), keyOf(entry) === current)}
            data-entry={entry.id}
            data-running={entry.endedAt === null}
            onKeyDown={onMoveKey}
            // A key opens it, a click selects it.
            onClick={({ detail }) => detail === 0 && onOpen(entry)}
            onDoubleClick={() => onOpen(entry)}
          >
            <EntryText entry={entry} range={range} zone={zone} title={titleOf?.(entry)} />
          </button>
          {actionsOf && (
            <MoreButton
              className={styles.more ?? ''}
              label={t('entry.actions')}
              tabIndex={-1}
              actions={() => actionsOf(entry)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
