import { travel } from '../../state/commands.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Toast.module.css';

/** A line about what just happened. It disappears when its animation ends, which hover or focus pauses. */
export function Toast() {
  const t = useTranslate();
  const toast = useUi((state) => state.toast);
  return (
    <output className={styles.place}>
      {toast && (
        <span key={toast.id} className={styles.toast} onAnimationEnd={ui.dismissToast}>
          <span className={styles.message}>{toast.message}</span>
          {toast.undo && (
            <Button onClick={() => void travel('undo').then(() => focusRegion('list'))}>{t('window.undo')}</Button>
          )}
        </span>
      )}
    </output>
  );
}
