import type { ReportRange } from '#shared/model/report.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/day.ts';
import { reportPage } from '../../state/report.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './ReportHead.module.css';

type Props = { readonly range: Extract<ReportRange, { kind: 'dates' }> };

/** The first and the last date of a report. A date that leads past the other one takes it along. */
export function RangeFields({ range: { from, to } }: Props) {
  const t = useTranslate();
  const isPossible = (date: string) => date >= FIRST_DATE && date <= LAST_DATE;
  return (
    <div className={styles.dates}>
      <label>
        {t('report.from')}
        <input
          type="date"
          value={from}
          min={FIRST_DATE}
          max={LAST_DATE}
          onChange={({ target: { value } }) => {
            if (isPossible(value)) reportPage.cover({ kind: 'dates', from: value, to: value > to ? value : to });
          }}
        />
      </label>
      <label>
        {t('report.to')}
        <input
          type="date"
          value={to}
          min={FIRST_DATE}
          max={LAST_DATE}
          onChange={({ target: { value } }) => {
            if (isPossible(value)) reportPage.cover({ kind: 'dates', from: value < from ? value : from, to: value });
          }}
        />
      </label>
    </div>
  );
}
