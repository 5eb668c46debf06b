import { memo } from 'react';
import type { Day } from '#shared/time/day.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { openEntry } from '../../state/entryCommands.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../entries/entryText.ts';
import styles from './Block.module.css';
import { styleOf } from './blockStyle.ts';
import { useGhost } from './ghost.ts';
import { LEAST_HEIGHT } from './layout.ts';
import { pixelsOf } from './scale.ts';
import { stopOf } from './stopOf.ts';
import type { StopProps } from './stopOf.ts';
import type { Place } from './stops.ts';
import { useEntryDrag } from './useEntryDrag.ts';
import type { TaskFacts } from './useTaskFacts.ts';

type Props = StopProps & {
  readonly entry: TimeEntry;
  readonly facts: TaskFacts;
  readonly day: Day;
  readonly zone: string;
  readonly hourHeight: number;
  readonly place: Place;
};

/** The height from which a block has room for two or three lines of text, and for ends that can be dragged, px. */
const TWO_LINES = 42;
const THREE_LINES = 60;
const ENDS = 30;

/** An entry in a day. It can be dragged as a whole or by its ends. Only a running one updates. */
export const Block = memo(function Block({ entry, facts, day, zone, hourHeight, place, ...stop }: Props) {
  const t = useTranslate();
  const handlers = useEntryDrag(entry, facts, zone);
  const isRunning = entry.endedAt === null;
  const isDragged = useGhost(({ ghost }) => ghost?.entryId === entry.id);
  // In px, so that it re-renders only when it looks different, not every second.
  const height = useDrawn(({ now }) =>
    isRunning
      ? Math.max(LEAST_HEIGHT, pixelsOf(Math.min(now, day.end) - day.start, hourHeight) - place.top)
      : place.height,
  );
  const range = rangeOf(entry, zone, useRegion(), t);
  const { title, project } = facts;
  return (
    <button
      type="button"
      className={styles.block}
      style={styleOf({ ...place, height }, facts.colour)}
      title={[title, range, project].filter(Boolean).join('\n')}
      {...stopOf(stop)}
      data-block={entry.id}
      data-running={isRunning}
      data-dragged={isDragged}
      data-lines={height >= TWO_LINES ? 'many' : 'one'}
      // A key opens it, a click selects it.
      onClick={({ detail }) => detail === 0 && openEntry(entry)}
      onDoubleClick={() => openEntry(entry)}
      {...handlers}
    >
      {height >= ENDS && <span className={styles.startEdge} data-edge="start" />}
      <span className={styles.title}>{title}</span> <span className={styles.range}>{range}</span>
      {project !== null && height >= THREE_LINES && <span className={styles.range}>{project}</span>}
      {height >= ENDS && !isRunning && <span className={styles.endEdge} data-edge="end" />}
    </button>
  );
});
