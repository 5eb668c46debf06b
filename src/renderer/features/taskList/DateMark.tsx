import { CalendarDays, Flag } from 'lucide-react';
import { formatNear } from '#shared/format/clockTime.ts';
import type { Task } from '#shared/model/task.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import columns from './Columns.module.css';
import styles from './Mark.module.css';

type Props = { readonly task: Task; readonly date: string };

/** The date on which a task is due or planned, whichever comes first. */
export function DateMark({ task, date }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const isDue = date === task.due;
  const Sign = isDue ? Flag : CalendarDays;
  const isLate = isDue && date < today && task.state === 'open';
  const [day = '', time] = date.split('T');
  const name = formatNear(day, today, region, t);
  return (
    <span
      className={`${columns.date} ${styles.mark} ${isLate ? styles.late : ''}`}
      title={`${t(isDue ? 'task.due' : 'list.planned')}: ${name}${time === undefined ? '' : ` ${time}`}`}
    >
      <Sign size={13} aria-hidden />
      <span className={styles.name}>{time === undefined ? name : `${name} ${time}`}</span>
    </span>
  );
}
