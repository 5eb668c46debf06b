import type { ComponentProps, ReactNode } from 'react';
import styles from './ReportTools.module.css';

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  readonly icon: ReactNode;
  /** Hidden in a narrow window, where it is the tooltip. */
  readonly text: string;
  /** Whether something else than usual is chosen. */
  readonly isOn?: boolean;
};

/** A button of the toolbar of the report. */
export const ToolButton = ({ icon, text, isOn = false, ...props }: Props) => (
  <button
    type="button"
    aria-label={text}
    title={text}
    className={isOn ? `${styles.tool} ${styles.on}` : styles.tool}
    {...props}
  >
    {icon}
    <span className={styles.text} aria-hidden>
      {text}
    </span>
  </button>
);
