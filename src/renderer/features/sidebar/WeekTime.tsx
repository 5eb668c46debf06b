import { formatHours } from '#shared/format/duration.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useWeekTimes, weekTimeOf } from '../../state/weekTimes.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Sidebar.module.css';

const MINUTE = 60_000;

/** The time of projects this week, nothing if there is none; updates by whole minutes. */
export function WeekTime({ projects }: { readonly projects: readonly (ProjectId | null)[] }) {
  const t = useTranslate();
  const times = useWeekTimes();
  const minutes = useDrawn(({ now }) => Math.floor(weekTimeOf(times, projects, now) / MINUTE));
  if (minutes === 0) return null;
  const time = formatHours(minutes * MINUTE);
  return (
    <span className={styles.time}>
      <span aria-hidden>{time}</span>
      <span className="visually-hidden">{t('sidebar.week-time', { time })}</span>
    </span>
  );
}
