import { Plus } from 'lucide-react';
import { lengthOf } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import { spanOf } from '#shared/model/timeEntry.ts';
import { formatHours } from '#shared/format/duration.ts';
import { openNew } from '../../state/entryCommands.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../entries/entryText.ts';
import styles from './Gap.module.css';
import { stopOf } from './stopOf.ts';
import type { StopProps } from './stopOf.ts';
import type { Place } from './stops.ts';

type Props = StopProps & {
  readonly gap: Interval;
  readonly zone: string;
  readonly place: Place;
};

/** A gap between entries. It shows its length on hover or focus, and opens a new entry. */
export function Gap({ gap, zone, place, ...stop }: Props) {
  const t = useTranslate();
  const { start, end } = gap;
  const length = formatHours(lengthOf(gap));
  return (
    <button
      type="button"
      className={styles.gap}
      style={{ top: place.top, height: place.height - 1 }}
      aria-label={t('day.gap', { range: rangeOf(spanOf(gap), zone, useRegion(), t), length })}
      {...stopOf(stop)}
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
