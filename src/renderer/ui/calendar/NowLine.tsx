import type { Day } from '#shared/time/day.ts';
import { contains } from '#shared/time/interval.ts';
import { useDrawn } from '../../state/drawn.ts';
import styles from './Calendar.module.css';
import { pixelsOf } from './scale.ts';

type Props = { readonly day: Day; readonly hourHeight: number };

/** The current time in today's column. */
export function NowLine({ day, hourHeight }: Props) {
  const top = useDrawn(({ now }) => (contains(day, now) ? pixelsOf(now - day.start, hourHeight) : null));
  return top === null ? null : <div className={styles.now} style={{ top }} data-testid="now-line" />;
}
