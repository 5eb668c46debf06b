import { inDay } from '#shared/domain/date.ts';
import { wallTime } from '#shared/domain/day.ts';
import { formatDate, formatTime } from '#shared/format/clockTime.ts';
import { useMirror, useRegion } from '../../state/mirror.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './TeamRow.module.css';

/** When somebody was there last, ms UTC: the time, and the date where that is not today's. */
export function LastSeen({ at }: { readonly at: number }) {
  const t = useTranslate();
  const region = useRegion();
  const day = useMirror(({ snapshot }) => snapshot?.day);
  const zone = useMirror(({ snapshot }) => snapshot?.calendar.zone ?? 'UTC');
  if (!day) return null;
  const time = formatTime(at, zone, region);
  const text = inDay(day, at)
    ? t('team.last-seen', { time })
    : t('team.last-seen-on', { date: formatDate(wallTime(at, zone).date, day.date, region), time });
  return <span className={styles.fixed}>{text}</span>;
}
