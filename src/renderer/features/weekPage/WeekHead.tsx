import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Week } from '#shared/time/week.ts';
import { formatDates } from '#shared/format/clockTime.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { turnWeeks } from '../../state/week.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from '../../ui/period/PeriodHead.module.css';
import { PeriodTotals } from '../../ui/period/PeriodTotals.tsx';

type Props = { readonly week: Week; readonly entries: readonly TimeEntry[] };

/** The shown week, its totals, and buttons to other weeks. */
export function WeekHead({ week, entries }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const [first, last] = [week.days[0]?.date ?? '', week.days.at(-1)?.date ?? ''];
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h2 className={styles.title}>{formatDates(first, last, today, region)}</h2>
        <IconButton label={t('week.before')} onClick={() => turnWeeks(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <Button disabled={first <= today && today <= last} onClick={() => ui.showDate(null)}>
          {t('week.this')}
        </Button>
        <IconButton label={t('week.after')} onClick={() => turnWeeks(1)}>
          <ChevronRight size={18} aria-hidden />
        </IconButton>
      </div>
      <PeriodTotals range={week} entries={entries} />
    </header>
  );
}
