import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import type { Day } from '#shared/time/day.ts';
import { formatTime } from '#shared/format/clockTime.ts';
import { enterEvent, useCalendarEvents } from '../../state/calendarEvents.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './EventLane.module.css';
import { placeEvents } from './eventColumns.ts';
import type { PlacedEvent } from './eventColumns.ts';

type Props = {
  readonly day: Day;
  readonly zone: string;
  /** Converts ms after the start of the day to px. */
  readonly pixelsOf: (ms: number) => number;
};

const none: readonly CalendarEvent[] = [];

/**
 * What other calendars say of a day, beside its entries: quiet blocks at their times, in the height of the timeline. A
 * click opens the editor of an entry with the times and the title.
 */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function EventLane({ day, zone, pixelsOf }: Props) {
  const t = useTranslate();
  const events = useCalendarEvents(day)?.events ?? none;
  const placed = useMemo(
    () =>
      placeEvents(
        events.filter(({ isAllDay }) => !isAllDay),
        day,
        pixelsOf,
      ),
    [events, day, pixelsOf],
  );
  return (
    <ul className={styles.lane} aria-label={t('calendars.lane')}>
      {placed.map((one) => (
        <Event key={one.event.id} placed={one} day={day} zone={zone} />
      ))}
    </ul>
  );
}

/** The height from which there is room for a second line, px. */
const TWO_LINES = 40;

function Event({ placed, day, zone }: Pick<Props, 'day' | 'zone'> & { readonly placed: PlacedEvent }) {
  const t = useTranslate();
  const region = useRegion();
  const { event, top, height, column, columns } = placed;
  const title = event.title || t('calendars.untitled');
  const range = `${formatTime(event.start, zone, region)} – ${formatTime(event.end, zone, region)}`;
  const style: CSSProperties = {
    top,
    height,
    left: `${(column / columns) * 100}%`,
    width: `calc(${100 / columns}% - 2px)`,
  };
  const hasRoom = height >= TWO_LINES;
  // Beside others the title needs the lines.
  const isWide = columns === 1;
  const tip = [`${title}, ${range}`, event.detail, t('calendars.add-entry')];
  return (
    <li className={styles.place} style={style}>
      <button
        type="button"
        className={styles.event}
        data-source={event.source}
        data-wraps={hasRoom && !isWide}
        title={tip.filter((line) => line !== '').join('\n')}
        onClick={() => enterEvent(event, day)}
      >
        <span className={styles.title}>{title}</span>{' '}
        {event.detail !== '' && (
          <>
            <span className={hasRoom && isWide ? styles.detail : 'visually-hidden'}>{event.detail}</span>{' '}
          </>
        )}
        {/* What there is no room for is said all the same. */}
        <span className={hasRoom && isWide && event.detail === '' ? styles.detail : 'visually-hidden'}>{range}</span>
      </button>
    </li>
  );
}
