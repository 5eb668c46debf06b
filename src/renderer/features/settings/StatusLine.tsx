import styles from './StatusLine.module.css';

/** How what a switch turns on is doing, in a sentence below its row. Screen readers announce when it changes. */
export const StatusLine = ({ text, failed }: { readonly text: string; readonly failed: boolean }) => (
  <output className={failed ? `${styles.status} ${styles.failed}` : styles.status}>{text}</output>
);
