import { charts } from '../../../state/chartKind.ts';
import { reportPage, useReport } from '../../../state/report.ts';
import { useTranslate } from '../../../state/useTranslate.ts';
import styles from './ChartChoice.module.css';

/** Selects the chart. */
export function ChartChoice() {
  const t = useTranslate();
  const chosen = useReport((state) => state.chart);
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{t('report.chart')}</legend>
      {charts.map((kind) => (
        <label key={kind} className={styles.option}>
          <input
            type="radio"
            name="report-chart"
            className={styles.radio}
            checked={kind === chosen}
            onChange={() => reportPage.draw(kind)}
          />
          {t(`report.chart-${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
