import type { Day } from '#shared/time/day.ts';
import { enterEvent, useCalendarEvents } from '../../state/calendarEvents.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './EventLane.module.css';

/** The all-day events of other calendars, in a row above a day; nothing where there are none. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function AllDayEvents({ day }: { readonly day: Day }) {
  const t = useTranslate();
  const events = useCalendarEvents(day)?.events.filter(({ isAllDay }) => isAllDay) ?? [];
  if (events.length === 0) return null;
  return (
    <ul className={styles.row} aria-label={t('calendars.all-day')}>
      {events.map((event) => {
        const title = event.title || t('calendars.untitled');
        return (
          <li key={event.id} className={styles.cell}>
            <button
              type="button"
              className={styles.event}
              title={`${title}\n${t('calendars.add-entry')}`}
              onClick={() => enterEvent(event, day)}
            >
              <span className={styles.title}>{title}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
