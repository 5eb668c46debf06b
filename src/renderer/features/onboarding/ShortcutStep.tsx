import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ShortcutRow } from '../../ui/ShortcutRow.tsx';
import styles from './WelcomeDialog.module.css';

/** The global shortcut, which can be tried out here: it says that it arrived, and toggles nothing yet. */
export function ShortcutStep() {
  const t = useTranslate();
  const tried = useSnapshotStore(({ snapshot }) => snapshot?.welcome?.shortcutTried ?? false);
  return (
    <>
      <h3 className={styles.heading}>{t('welcome.shortcut')}</h3>
      <ShortcutRow name="toggle" />
      <output className={tried ? styles.tried : undefined}>
        {t(tried ? 'welcome.shortcut-tried' : 'welcome.shortcut-try')}
      </output>
    </>
  );
}
