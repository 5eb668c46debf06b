import type { Colour } from '#shared/model/project.ts';
import styles from './Dot.module.css';

/** A dot in the colour of a project. */
export const Dot = ({ colour }: { readonly colour: Colour }) => (
  <span className={styles.dot} style={{ background: `var(--${colour})` }} aria-hidden />
);
