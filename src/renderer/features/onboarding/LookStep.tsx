import { useTranslate } from '../../state/useTranslate.ts';
import { LanguageRow } from '../settings/GeneralSettings.tsx';
import { ThemeRow } from '../settings/AppearanceSettings.tsx';
import styles from './WelcomeDialog.module.css';

/** Language and theme, as guessed from the system. */
export function LookStep() {
  const t = useTranslate();
  return (
    <>
      <h3 className={styles.heading}>{t('welcome.look')}</h3>
      <LanguageRow />
      <ThemeRow />
    </>
  );
}
