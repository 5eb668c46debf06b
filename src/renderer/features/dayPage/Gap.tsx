import { Plus } from 'lucide-react';
import type { Day } from '#shared/time/day.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import { spanOf } from '#shared/model/timeEntry.ts';
import { formatHours } from '#shared/format/duration.ts';
import { openNew } from '../../state/entryCommands.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../../ui/entries/entryText.ts';
import { stopProps } from '../../ui/list/stopProps.ts';
import styles from './Gap.module.css';
import { pixelsOf } from './layout.ts';
import { gapKey, lineCursor } from './lineCursor.ts';

type Props = {
  readonly gap: Interval;
  readonly day: Day;
  readonly zone: string;
  readonly isCurrent: boolean;
};

/** A gap between entries. It shows its length on hover or focus, and opens a new entry. */
export function Gap({ gap, day, zone, isCurrent }: Props) {
  const t = useTranslate();
  const { start, end } = gap;
  const length = formatHours(lengthOf(gap));
  const top = pixelsOf(start - day.start);
  return (
    <button
      type="button"
      className={styles.gap}
      style={{ top, height: pixelsOf(end - day.start) - top }}
      aria-label={t('day.gap', { range: rangeOf(spanOf(gap), zone, useRegion(), t), length })}
      {...stopProps(lineCursor, gapKey(start), isCurrent)}
      data-gap={start}
      onClick={() => openNew(start, end)}
    >
      <span className={styles.text} aria-hidden>
        <Plus size={14} />
        {length}
      </span>
    </button>
  );
}
