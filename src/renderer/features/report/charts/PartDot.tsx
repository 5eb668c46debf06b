import type { Colour } from '#shared/model/project.ts';
import { Dot } from '../../../ui/Dot.tsx';
import styles from './PartDot.module.css';

/** A dot in the colour of a project, or in that of time without one. */
export const PartDot = ({ colour }: { readonly colour: Colour | null }) =>
  colour ? <Dot colour={colour} /> : <span className={styles.none} aria-hidden />;

/** The colour that stands for a project in a chart. */
export const fillOf = (colour: Colour | null): string => (colour ? `var(--${colour})` : 'var(--line-strong)');
