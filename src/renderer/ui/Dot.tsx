import type { Colour } from '#shared/model/project.ts';
import styles from './Dot.module.css';

/** The colour of a project, beside its name. */
export const Dot = ({ colour }: { readonly colour: Colour }) => (
  <span className={styles.dot} style={{ background: `var(--${colour})` }} aria-hidden />
);
