import type { Day } from '#shared/time/day.ts';
import { contains } from '#shared/time/interval.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './TimeLine.module.css';
import { pixelsOf } from './layout.ts';

/** The current time on the timeline of today. */
export function NowLine({ day }: { readonly day: Day }) {
  const top = useSnapshotStore(({ now }) => (contains(day, now) ? pixelsOf(now - day.start) : null));
  return top === null ? null : <div className={styles.now} style={{ top }} data-testid="now-line" />;
}
