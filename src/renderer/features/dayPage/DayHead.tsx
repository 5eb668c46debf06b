import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Day } from '#shared/time/day.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { FIRST_DATE, LAST_DATE, turnDays } from '../../state/day.ts';
import { addEntry } from '../../state/entryCommands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from '../../ui/period/PeriodHead.module.css';
import { PeriodTotals } from '../../ui/period/PeriodTotals.tsx';

type Props = { readonly day: Day; readonly entries: readonly TimeEntry[]; readonly plan: ReactNode };

/** The shown day, its totals, for today the `plan`, and buttons to other days. */
export function DayHead({ day, entries, plan }: Props) {
  const t = useTranslate();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? day.date);
  const region = useRegion();
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h2 className={styles.title}>{formatDate(day.date, today, region)}</h2>
        <IconButton label={t('day.before')} onClick={() => turnDays(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <Button disabled={day.date === today} onClick={() => ui.showDate(null)}>
          {t('window.today')}
        </Button>
        <IconButton label={t('day.after')} onClick={() => turnDays(1)}>
          <ChevronRight size={18} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.row}>
        <PeriodTotals range={day} entries={entries} />
        <input
          type="date"
          className={styles.date}
          aria-label={t('day.go-to')}
          title={t('day.go-to')}
          value={day.date}
          min={FIRST_DATE}
          max={LAST_DATE}
          onChange={({ target }) => {
            if (target.value !== '' && target.validity.valid) ui.showDate(target.value === today ? null : target.value);
          }}
        />
        <IconButton label={t('day.add-entry')} onClick={() => void addEntry()}>
          <Plus size={18} aria-hidden />
        </IconButton>
      </div>
      {day.date === today && plan}
    </header>
  );
}
