import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Fold.module.css';

/** A line that unfolds what it counts. */
export const Fold = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <details className={styles.fold}>
    <summary className={styles.head}>
      <ChevronRight size={16} aria-hidden className={styles.chevron} />
      {label}
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
);
