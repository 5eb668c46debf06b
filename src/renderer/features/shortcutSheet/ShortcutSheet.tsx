import { useMirror } from '../../state/mirror.ts';
import { printShortcut, shortcuts } from '../../state/shortcuts.ts';
import type { ShortcutId } from '../../state/shortcuts.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './ShortcutSheet.module.css';

/** Every key of the window. */
export function ShortcutSheet() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'shortcuts');
  const isMac = useMirror((state) => state.snapshot?.environment.platform === 'darwin');
  return (
    <Dialog open={open} title={t('window.shortcuts')}>
      <dl className={styles.list}>
        {(Object.keys(shortcuts) as ShortcutId[]).map((id) => (
          <div key={id} className={styles.row}>
            <dt>{t(shortcuts[id].label)}</dt>
            <dd>
              <Keys>{printShortcut(id, isMac)}</Keys>
            </dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>{t('shortcuts.enter-start')}</dt>
          <dd>
            <Keys>{isMac ? '⌘Enter' : 'Ctrl + Enter'}</Keys>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
