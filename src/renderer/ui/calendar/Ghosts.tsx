import { lengthOf } from '#shared/time/interval.ts';
import { formatHours } from '#shared/format/duration.ts';
import { partIn } from '#shared/model/trackedTime.ts';
import { contains } from '#shared/time/interval.ts';
import type { Day } from '#shared/time/day.ts';
import { intervalOf } from '#shared/model/timeEntry.ts';
import { drawnNow, useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../entries/entryText.ts';
import { tintOf } from './blockStyle.ts';
import styles from './Ghosts.module.css';
import { useGhost } from './ghost.ts';
import { pixelsOf } from './scale.ts';

type Props = { readonly day: Day; readonly zone: string; readonly hourHeight: number };

/** The height from which there is room for a title, px. */
const TWO_LINES = 42;

/** What is dragged over a day, where it would be, with a bubble that shows its times and its length. */
export function Ghosts({ day, zone, hourHeight }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const ghost = useGhost((state) => (state.ghost && partIn(state.ghost.span, day, drawnNow()) ? state.ghost : null));
  const part = ghost && partIn(ghost.span, day, drawnNow());
  if (!ghost || !part) return null;
  const top = pixelsOf(part.start - day.start, hourHeight);
  const height = pixelsOf(part.end - day.start, hourHeight) - top;
  return (
    <div
      className={styles.ghost}
      data-kind={ghost.kind}
      data-testid="ghost"
      style={{
        top,
        height,
        ...(ghost.facts ? tintOf(ghost.facts.colour) : { '--tint': 'var(--accent)' }),
      }}
      aria-hidden
    >
      {contains(day, ghost.span.startedAt) && (
        <span className={styles.bubble}>
          {rangeOf(ghost.span, zone, region, t)}
          <b>{formatHours(lengthOf(intervalOf(ghost.span, drawnNow())))}</b>
        </span>
      )}
      {height >= TWO_LINES && <span className={styles.title}>{ghost.facts?.title}</span>}
    </div>
  );
}
