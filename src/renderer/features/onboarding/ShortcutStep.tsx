import type { ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ShortcutRow } from '../../ui/ShortcutRow.tsx';
import styles from './WelcomeDialog.module.css';

/** Keys in these states arrive, or will once the person has bound them. */
const arriving: ReadonlySet<ShortcutStatus['state'] | undefined> = new Set(['bound', 'granted', 'manual']);

/** The global shortcut, which can be tried out here: it says that it arrived, and toggles nothing yet. */
export function ShortcutStep() {
  const t = useTranslate();
  const tried = useSnapshotStore(({ snapshot }) => snapshot?.welcome?.shortcutTried ?? false);
  const mayTry = useSnapshotStore(({ snapshot }) => arriving.has(snapshot?.environment.shortcuts.toggle?.state));
  return (
    <>
      <h3 className={styles.heading}>{t('welcome.shortcut')}</h3>
      <ShortcutRow name="toggle" />
      <output className={tried ? styles.tried : undefined}>
        {tried ? t('welcome.shortcut-tried') : mayTry && t('welcome.shortcut-try')}
      </output>
    </>
  );
}
