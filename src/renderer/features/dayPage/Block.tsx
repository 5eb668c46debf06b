import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { Day } from '#shared/time/day.ts';
import { partIn } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { openEntry, place } from '../../state/entryCommands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../../ui/entries/entryText.ts';
import { stopProps } from '../../ui/list/stopProps.ts';
import styles from './Block.module.css';
import { LEAST_HEIGHT, pixelsOf } from './layout.ts';
import type { Lane } from './layout.ts';
import { blockKey, lineCursor } from './lineCursor.ts';
import { useDrag } from './useDrag.ts';

type Props = Lane & {
  readonly entry: TimeEntry;
  readonly title: string;
  readonly day: Day;
  readonly zone: string;
  readonly isCurrent: boolean;
};

/** The height from which a block has room for a line of text and for ends that can be dragged, px. */
const LINE = 20;
const TWO_LINES = 40;
const ENDS = 24;

/** An entry on the timeline. It can be dragged as a whole or by its ends. Only a running one updates. */
export const Block = memo(function Block({ entry, title, day, zone, isCurrent, lane, of }: Props) {
  const t = useTranslate();
  const { times, isClick, handlers } = useDrag(entry, (to) => place(entry, to));
  const shown = times ?? entry;
  // In px, so that it re-renders only when it looks different, not every second.
  const end = useSnapshotStore(({ now }) => pixelsOf((partIn(shown, day, now)?.end ?? shown.startedAt) - day.start));
  const top = pixelsOf(Math.max(shown.startedAt, day.start) - day.start);
  const height = Math.max(LEAST_HEIGHT, end - top);
  const range = rangeOf(shown, zone, useRegion(), t);
  const style: CSSProperties = {
    top,
    height,
    left: `${(lane / of) * 100}%`,
    width: `calc(${100 / of}% - 2px)`,
  };
  return (
    <button
      type="button"
      className={styles.block}
      style={style}
      title={`${title}, ${range}`}
      {...stopProps(lineCursor, blockKey(entry.id), isCurrent)}
      data-block={entry.id}
      data-running={entry.endedAt === null}
      data-dragged={times !== null}
      onClick={() => isClick() && openEntry(entry)}
      {...handlers}
    >
      {height >= ENDS && <span className={styles.startEdge} data-edge="start" />}
      {/* What there is no room for is said all the same. */}
      <span className={height >= LINE ? styles.title : 'visually-hidden'}>{title}</span>{' '}
      <span className={height >= TWO_LINES || times ? styles.range : 'visually-hidden'}>{range}</span>
      {height >= ENDS && entry.endedAt !== null && <span className={styles.endEdge} data-edge="end" />}
    </button>
  );
});
