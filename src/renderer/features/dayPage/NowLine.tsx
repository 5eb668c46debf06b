import type { Day } from '#shared/domain/date.ts';
import { inDay } from '#shared/domain/date.ts';
import { useMirror } from '../../state/mirror.ts';
import styles from './TimeLine.module.css';
import { pixelsOf } from './layout.ts';

/** Where the time line stands now, if it is today's. */
export function NowLine({ day }: { readonly day: Day }) {
  const top = useMirror(({ now }) => (inDay(day, now) ? pixelsOf(now - day.start) : null));
  return top === null ? null : <div className={styles.now} style={{ top }} data-testid="now-line" />;
}
