import styles from './Keys.module.css';

/** Keys as printed on a keyboard. */
export const Keys = ({ children }: { readonly children: string }) => <kbd className={styles.keys}>{children}</kbd>;
