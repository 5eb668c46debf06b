import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A button with words; `primary` is the one that Enter would mean. */
export function Button({ primary = false, ...props }: ComponentProps<'button'> & { readonly primary?: boolean }) {
  return <button type="button" className={primary ? `${styles.button} ${styles.primary}` : styles.button} {...props} />;
}
