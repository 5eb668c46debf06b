import type { KeyboardEvent } from 'react';
import { trackedTime } from '#shared/model/trackedTime.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { isTwelveHours } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import { stepStops } from '../../state/stops.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './EntryList.module.css';
import { correctionOf, datesOf, rangeOf } from './words.ts';

type TimeProps = { readonly entry: TimeEntry; readonly range: Interval };

/** How long an entry took in the range; of one that runs it moves, and nothing else does. */
function Time({ entry, range }: TimeProps) {
  const text = useSnapshotStore(({ now }) => formatClock(trackedTime([entry], range, now)));
  return (
    <span className={styles.time} data-testid="entry-time">
      {text}
    </span>
  );
}

type Props = {
  readonly label: string;
  readonly entries: readonly TimeEntry[];
  /** What of them counts. */
  readonly range: Interval;
  readonly zone: string;
  /** Tells the task of each; left out where it is the same. */
  readonly titleOf?: (entry: TimeEntry) => string;
  /** The one that Tab reaches; null: the first. */
  readonly cursor: EntryId | null;
  readonly onFocus?: (entry: TimeEntry) => void;
  readonly onOpen: (entry: TimeEntry) => void;
};

/** Arrows go through the rows, also in a dialog, where the keys of the window rest. */
function onKeyDown(event: KeyboardEvent): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  if (by === null || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  stepStops(by);
}

/** Entries one below the other: when, of which task, how long. Each opens its editor. */
export function EntryList({ label, entries, range, zone, titleOf, cursor, onFocus, onOpen }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const stop = entries.some(({ id }) => id === cursor) ? cursor : entries[0]?.id;
  return (
    <ul aria-label={label} className={styles.list} data-clock={isTwelveHours(region) ? 12 : 24}>
      {entries.map((entry) => {
        const correction = correctionOf(entry, t);
        const dates = datesOf(entry, range, zone, region, t);
        return (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.row}
              tabIndex={entry.id === stop ? 0 : -1}
              data-stop
              data-entry={entry.id}
              data-running={entry.endedAt === null}
              onKeyDown={onKeyDown}
              onFocus={() => onFocus?.(entry)}
              onClick={() => onOpen(entry)}
            >
              <span className={styles.range}>{rangeOf(entry, zone, region, t)}</span>
              <span className={styles.text}>
                {titleOf && <span className={styles.title}>{titleOf(entry)}</span>}
                {dates !== null && <span className={styles.note}>{dates}</span>}
                {entry.note !== '' && <span className={styles.note}>{entry.note}</span>}
                {correction !== null && <span className={styles.note}>{correction}</span>}
              </span>
              <Time entry={entry} range={range} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
