import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

/** A square icon button; `label` is its accessible name and tooltip. */
export function IconButton({ label, className, ...props }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${styles.button} ${className ?? ''}`}
      {...props}
    />
  );
}
