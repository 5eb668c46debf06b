import { Plus } from 'lucide-react';
import type { Day } from '#shared/time/date.ts';
import type { ClosedInterval } from '#shared/time/interval.ts';
import { formatHours } from '#shared/format/duration.ts';
import { openNew } from '../../state/entryCommands.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { rangeOf } from '../entries/words.ts';
import styles from './Gap.module.css';
import { pixelsOf } from './layout.ts';

type Props = {
  readonly gap: ClosedInterval;
  readonly day: Day;
  readonly zone: string;
  readonly isStop: boolean;
};

/** A stretch between entries in which nothing ran. It says how long when somebody comes near, and takes an entry. */
export function Gap({ gap, day, zone, isStop }: Props) {
  const t = useTranslate();
  const { startedAt, endedAt } = gap;
  const length = formatHours(endedAt - startedAt);
  const top = pixelsOf(startedAt - day.start);
  return (
    <button
      type="button"
      className={styles.gap}
      style={{ top, height: pixelsOf(endedAt - day.start) - top }}
      tabIndex={isStop ? 0 : -1}
      aria-label={t('day.gap', { range: rangeOf(gap, zone, useRegion(), t), length })}
      data-stop
      data-gap={startedAt}
      onFocus={() => ui.selectGap(startedAt)}
      onClick={() => openNew(startedAt, endedAt)}
    >
      <span className={styles.text} aria-hidden>
        <Plus size={14} />
        {length}
      </span>
    </button>
  );
}
