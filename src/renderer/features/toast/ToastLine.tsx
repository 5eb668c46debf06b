import { useEffect, useRef } from 'react';
import { travel } from '../../state/commands.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import type { Toast, ToastOffer } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ToastLine.module.css';

/** A line about what just happened. It disappears when its animation ends, which hover or focus pauses. */
export default function ToastLine({ message, offer }: Pick<Toast, 'message' | 'offer'>) {
  const t = useTranslate();
  return (
    <span className={styles.toast} onAnimationEnd={ui.dismissToast}>
      <span className={styles.message}>{message}</span>
      {offer === 'undo' && (
        <Button onClick={() => void travel('undo').then(() => focusRegion('list'))}>{t('window.undo')}</Button>
      )}
      {offer !== null && offer !== 'undo' && <Question {...offer} />}
    </span>
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
