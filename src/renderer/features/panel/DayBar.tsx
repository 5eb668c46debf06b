import { formatHour } from '#shared/format/clockTime.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { barRange, placeOf, ticksOf } from './dayBar.ts';
import styles from './DayBar.module.css';
import { useToday } from './useToday.ts';

const MINUTE = 60_000;

/** The colour of a task's project. */
function colourOf({ tasks, projects }: Snapshot, taskId: TaskId): string {
  const project = projects.get(tasks.get(taskId)?.projectId ?? 0);
  return `var(--${project?.colour ?? 'grey'})`;
}

/** Today as one bar: the entries in the colours of their projects, and the hours. Redrawn by the minute. */
export function DayBar({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const entries = useToday();
  const now = useDrawn((state) => Math.ceil(state.now / MINUTE) * MINUTE);
  const { day, calendar, environment } = snapshot;
  const range = barRange(entries, day, now);
  const at = (instant: number) => ({ left: `${((instant - range.start) / (range.end - range.start)) * 100}%` });
  return (
    <div className={styles.day}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture that is drawn by elements. */}
      <div className={styles.bar} role="img" aria-label={t('panel.day', { count: entries.length })}>
        {entries.map((entry) => {
          const place = placeOf(entry, range, now);
          const title = snapshot.tasks.get(entry.taskId)?.title;
          return (
            place && (
              <span
                key={entry.id}
                className={styles.block}
                title={title}
                style={{
                  left: `${place.left}%`,
                  width: `${place.width}%`,
                  background: colourOf(snapshot, entry.taskId),
                }}
              />
            )
          );
        })}
        <span className={styles.now} style={at(now)} />
      </div>
      <div className={styles.hours} aria-hidden>
        {ticksOf(range).map((instant) => (
          <span key={instant} className={styles.hour} style={at(instant)}>
            {formatHour(instant, calendar.zone, environment.region)}
          </span>
        ))}
      </div>
    </div>
  );
}
