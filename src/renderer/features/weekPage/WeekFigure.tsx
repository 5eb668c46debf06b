import { effort } from '#shared/domain/report.ts';
import type { Range } from '#shared/domain/report.ts';
import type { TimeEntry } from '#shared/domain/timeEntry.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useMirror } from '../../state/mirror.ts';
import styles from './WeekFigure.module.css';

type Props = { readonly entries: readonly TimeEntry[]; readonly range: Range };

/** Hours and minutes worked in a range; re-renders only when they read differently. */
export const WeekFigure = ({ entries, range }: Props) => (
  <span className={styles.figure}>{useMirror(({ now }) => formatHours(effort(entries, range, now)))}</span>
);
