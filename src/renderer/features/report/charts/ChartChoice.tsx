import { charts } from '../../../state/chartKind.ts';
import { reportPage } from '../../../state/report.ts';
import { useReport } from '../../../state/reportState.ts';
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
        <button
          key={kind}
          type="button"
          className={styles.option}
          aria-pressed={kind === chosen}
          onClick={() => reportPage.draw(kind)}
        >
          {t(`report.chart-${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}
