import { Timer } from 'lucide-react';
import { printAccelerator } from '../../state/accelerator.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './EmptyState.module.css';

/** The first thing a person sees: the next step, and the one shortcut to remember. */
export function EmptyState() {
  const t = useTranslate();
  const shortcut = useSnapshotStore(({ snapshot }) =>
    snapshot?.environment.shortcuts.toggle.state === 'bound' ? snapshot.settings.toggleShortcut : null,
  );
  const platform = useSnapshotStore(({ snapshot }) => snapshot?.environment.platform ?? 'linux');
  return (
    <section className={styles.empty}>
      <Timer size={40} strokeWidth={1.25} className={styles.picture} aria-hidden />
      <h2 className={styles.title}>{t('window.empty-title')}</h2>
      <p>{t('window.empty-step')}</p>
      {shortcut !== null && <p>{t('window.empty-shortcut', { keys: printAccelerator(shortcut, platform) })}</p>}
      <p className={styles.coming}>
        {t('importing.coming')} <Button onClick={() => ui.open({ kind: 'import' })}>{t('importing.open')}</Button>
      </p>
    </section>
  );
}
