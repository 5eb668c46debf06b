import type { Figures } from '#shared/model/report.ts';
import { figuresAt } from '#shared/report/figures.ts';
import { formatClock, formatHours } from '#shared/format/duration.ts';
import { formatMoney } from '#shared/format/money.ts';
import type { ShownReport } from '../../state/reportState.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import { amountsOf, differsElapsed, isRounded } from './columns.ts';
import styles from './ReportTotals.module.css';
import { Time } from './Time.tsx';

/** The exact time, large; beside it what else there is to say: rounded, elapsed and billable time, and amounts. */
export function ReportTotals({ shown: { query, report } }: { readonly shown: ShownReport }) {
  const t = useTranslate();
  const region = useRegion();
  const { total, at } = report;
  const amounts = amountsOf(total);
  return (
    <div className={styles.totals}>
      <Tracked figures={total} at={at} />
      <dl className={styles.rest}>
        {isRounded(query) && (
          <div>
            <dt>{t('report.rounded')}</dt>
            <dd data-testid="report-rounded">{formatHours(total.rounded)}</dd>
          </div>
        )}
        {differsElapsed(total) && (
          <div>
            <dt title={t('report.elapsed-hint')}>{t('report.elapsed')}</dt>
            <dd>
              <Time figures={total} at={at} measure="elapsed" />
            </dd>
          </div>
        )}
        {total.billable > 0 && (
          <div>
            <dt>{t('report.billable')}</dt>
            <dd>{formatHours(total.billable)}</dd>
          </div>
        )}
        {amounts.length > 0 && (
          <div>
            <dt>{t('report.amount')}</dt>
            {amounts.map(([currency, amount]) => (
              <dd key={currency}>{formatMoney(amount, currency, region)}</dd>
            ))}
          </div>
        )}
      </dl>
    </div>
  );
}

/** Tracked time to the second. */
function Tracked({ figures, at }: { readonly figures: Figures; readonly at: number }) {
  const t = useTranslate();
  return (
    <LiveText
      role="timer"
      aria-label={t('report.tracked')}
      className={styles.tracked}
      data-testid="report-tracked"
      isLive={figures.running > 0}
      text={({ now }) => formatClock(figuresAt(figures, at, now).tracked)}
    />
  );
}
