import { useEffect, useRef } from 'react';
import { travel } from '../../state/commands.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui, useUi } from '../../state/ui.ts';
import type { ToastOffer } from '../../state/ui.ts';
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
          {toast.offer === 'undo' && (
            <Button onClick={() => void travel('undo').then(() => focusRegion('list'))}>{t('window.undo')}</Button>
          )}
          {toast.offer !== null && toast.offer !== 'undo' && <Question {...toast.offer} />}
        </span>
      )}
    </output>
  );
}

/** The button of a question, which takes the focus: Enter agrees, Escape leaves everything as it is. */
function Question({ label, run }: Exclude<ToastOffer, 'undo'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const leave = (): void => {
    ui.dismissToast();
    focusRegion('list');
  };
  return (
    <Button
      ref={button}
      onClick={() => {
        ui.dismissToast();
        void run().then(() => focusRegion('list'));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      {label}
    </Button>
  );
}
