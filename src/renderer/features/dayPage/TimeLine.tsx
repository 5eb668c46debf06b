import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { contains } from '#shared/time/interval.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { useHasCalendars } from '../../state/calendarEvents.ts';
import { drawnNow } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { useListCursor } from '../../ui/list/useListCursor.ts';
import { Block } from './Block.tsx';
import { Gap } from './Gap.tsx';
import { Hours } from './Hours.tsx';
import { pixelsOf } from './layout.ts';
import { lineCursor } from './lineCursor.ts';
import { stopsOf } from './lineStops.ts';
import { NowLine } from './NowLine.tsx';
import styles from './TimeLine.module.css';

const EventLane = lazy(() => import('../../ui/calendar/EventLane.tsx'));

type Props = {
  readonly day: Day;
  readonly calendar: Calendar;
  readonly entries: readonly TimeEntry[];
  readonly titleOf: (entry: TimeEntry) => string;
};

/** An empty day is scrolled to this long after its start, ms. */
const MORNING = 8 * 3_600_000;
const MARGIN = 24;

/** The scroll container of the timeline. It starts at the first entry of the day, or at the current hour. */
function useScroller({ day, entries }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const first = entries.find(hasTimes);
  useEffect(() => {
    const now = drawnNow();
    const at = first?.startedAt ?? (contains(day, now) ? now : day.start + MORNING);
    if (scroller.current) scroller.current.scrollTop = pixelsOf(Math.max(0, at - day.start)) - MARGIN;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- Once a day is shown the person scrolls.
  }, []);
  return scroller;
}

/** The timeline of a day: its hours, its entries with clock times as blocks, and the gaps between them. */
export function TimeLine(props: Props) {
  const { day, calendar, entries, titleOf } = props;
  const t = useTranslate();
  const scroller = useScroller(props);
  const hasEvents = useHasCalendars();
  const stops = useMemo(() => stopsOf(entries, day), [entries, day]);
  const keys = useMemo(() => stops.map(({ key }) => key), [stops]);
  const current = useListCursor({ keys, cursor: lineCursor, area: scroller, page: null });
  return (
    <section
      ref={scroller}
      aria-label={t('day.time-line')}
      className={styles.scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Without stops, keys can only scroll it from itself.
      tabIndex={stops.length === 0 ? 0 : undefined}
    >
      <div className={styles.line} style={{ height: pixelsOf(day.end - day.start) }}>
        <Hours day={day} calendar={calendar} />
        <div className={styles.stops} data-beside={hasEvents}>
          {stops.map((stop) => {
            const shared = { day, zone: calendar.zone, isCurrent: stop.key === current };
            return stop.kind === 'block' ? (
              <Block key={stop.key} {...shared} {...stop.lane} entry={stop.entry} title={titleOf(stop.entry)} />
            ) : (
              <Gap key={stop.key} {...shared} gap={stop.gap} />
            );
          })}
        </div>
        {hasEvents && (
          <div className={styles.events}>
            <Suspense>
              <EventLane day={day} zone={calendar.zone} pixelsOf={pixelsOf} />
            </Suspense>
          </div>
        )}
        <NowLine day={day} />
      </div>
    </section>
  );
}
