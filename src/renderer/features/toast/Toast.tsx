import { Suspense } from 'react';
import { late } from '../../late.ts';
import { useUi } from '../../state/ui.ts';
import styles from './Toast.module.css';

const ToastLine = late(() => import('./ToastLine.tsx'));

/** Where a line about what just happened is shown, and read aloud. */
export function Toast() {
  const toast = useUi((state) => state.toast);
  return (
    <output className={styles.place}>
      <Suspense>{toast && <ToastLine key={toast.id} message={toast.message} offer={toast.offer} />}</Suspense>
    </output>
  );
}
