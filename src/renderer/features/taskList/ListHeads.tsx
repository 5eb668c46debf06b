import { useTranslate } from '../../state/useTranslate.ts';
import styles from './TaskList.module.css';

/** The headings of the time columns. They stay above the rows and label their times. */
export function ListHeads() {
  const t = useTranslate();
  return (
    <div className={styles.heads} aria-hidden>
      <span>{t('window.task')}</span>
      <span id="head-today" className={`${styles.figure} ${styles.today}`}>
        {t('window.today')}
      </span>
      <span id="head-total" className={styles.figure}>
        {t('window.total')}
      </span>
      <span className={styles.end} />
    </div>
  );
}
