import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A button with text; `primary` marks the default action. */
export function Button({ primary = false, ...props }: ComponentProps<'button'> & { readonly primary?: boolean }) {
  return <button type="button" className={primary ? `${styles.button} ${styles.primary}` : styles.button} {...props} />;
}
