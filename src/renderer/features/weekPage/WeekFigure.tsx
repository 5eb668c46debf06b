import { effort } from '#shared/time/report.ts';
import type { Range } from '#shared/time/report.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import styles from './WeekFigure.module.css';

type Props = { readonly entries: readonly TimeEntry[]; readonly range: Range };

/** Hours and minutes worked in a range; re-renders only when they read differently. */
export const WeekFigure = ({ entries, range }: Props) => (
  <span className={styles.figure}>{useSnapshotStore(({ now }) => formatHours(effort(entries, range, now)))}</span>
);
