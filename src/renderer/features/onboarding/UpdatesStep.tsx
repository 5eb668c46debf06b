import { useTranslate } from '../../state/useTranslate.ts';
import { UpdateSwitch } from '../../ui/UpdateSwitch.tsx';
import styles from './WelcomeDialog.module.css';

/** Whether Stint may look for new versions: not unless the person says so. */
export function UpdatesStep() {
  const t = useTranslate();
  return (
    <>
      <h3 className={styles.heading}>{t('welcome.updates')}</h3>
      <UpdateSwitch />
    </>
  );
}
