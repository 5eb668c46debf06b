import { useTranslate } from '../../state/useTranslate.ts';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './WelcomeDialog.module.css';

/** Language and theme, preset from the system. */
export function LookStep() {
  const t = useTranslate();
  return (
    <>
      <h3 className={styles.heading}>{t('welcome.look')}</h3>
      <SettingRow name="language" />
      <SettingRow name="theme" />
    </>
  );
}
