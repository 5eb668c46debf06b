import { useId } from 'react';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SavedRate } from '../../ui/billing/SavedRate.tsx';
import styles from './DefaultRateRow.module.css';

/** The hourly rate where no task, project or client has one. */
export function DefaultRateRow() {
  const t = useTranslate();
  const id = useId();
  const { settings } = useSettings();
  return (
    <section aria-labelledby={id} className={styles.row}>
      <h4 id={id} className={styles.label}>
        {t('settings.defaultRates')}
      </h4>
      <p className={styles.detail}>{t('settings.defaultRates-detail')}</p>
      <SavedRate of={{ kind: 'default' }} rates={settings.defaultRates} above={null} currency={null} />
    </section>
  );
}
