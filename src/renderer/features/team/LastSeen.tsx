import { contains } from '#shared/time/interval.ts';
import { wallTime } from '#shared/time/day.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './TeamRow.module.css';

/** When a member was last online, ms UTC: the time, with its date if not today. */
export function LastSeen({ at }: { readonly at: number }) {
  const t = useTranslate();
  const region = useRegion();
  const day = useSnapshotStore(({ snapshot }) => snapshot?.day);
  const zone = useSnapshotStore(({ snapshot }) => snapshot?.calendar.zone ?? 'UTC');
  if (!day) return null;
  const time = formatTime(at, zone, region);
  const text = contains(day, at)
    ? t('team.last-seen', { time })
    : t('team.last-seen-on', { date: formatDate(wallTime(at, zone).date, day.date, region), time });
  return <span className={styles.fixed}>{text}</span>;
}
