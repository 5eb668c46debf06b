import { Suspense, useEffect, useMemo, useRef } from 'react';
import type { ComponentType, CSSProperties } from 'react';
import { contains } from '#shared/time/interval.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { late } from '../../late.ts';
import { useHasCalendars } from '../../state/calendarEvents.ts';
import type { Cursor } from '../../state/cursors.ts';
import { useKeptScroll } from '../../state/keptScroll.ts';
import { drawnNow } from '../../state/snapshotStore.ts';
import type { Page } from '../../state/ui.ts';
import { ContextArea } from '../ContextArea.tsx';
import { useListCursor } from '../list/useListCursor.ts';
import styles from './Calendar.module.css';
import { onCalendarKey } from './calendarKeys.ts';
import { DayColumn } from './DayColumn.tsx';
import { Hours } from './Hours.tsx';
import { pixelsOf } from './scale.ts';
import { dayKey } from './stopKeys.ts';
import { keysOfEntries } from './stops.ts';
import { useCalendarActions } from './useCalendarActions.ts';
import { useDayStops } from './useDayStops.ts';
import type { DrawnDay } from './useDayStops.ts';
import { useTaskFacts } from './useTaskFacts.ts';
import type { TaskFacts } from './useTaskFacts.ts';
import { useZoom } from './useZoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const AllDayEvents = late(() => import('./AllDayEvents.tsx'));

/** What the head of a column is drawn from. */
export type HeadProps = {
  readonly drawn: DrawnDay;
  readonly factsOf: (taskId: number) => TaskFacts;
  readonly cursor: Cursor<string>;
  readonly current: string | null;
};

type Props = {
  readonly label: string;
  readonly days: readonly Day[];
  readonly calendar: Calendar;
  /** The entries of all days, by start. */
  readonly entries: readonly TimeEntry[];
  readonly cursor: Cursor<string>;
  /** The page whose main list it is; null if none. */
  readonly page: Page | null;
  readonly Head: ComponentType<HeadProps>;
};

/** An empty calendar is scrolled to this long after the start of its days, ms. */
const MORNING = 8 * 3_600_000;
/** So much is to be seen above that, px. */
const MARGIN = 14;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Which hour of its days a calendar shows first, ms after their start: of the first entry, the current one, or one in the morning. */
function firstShown({ days, entries }: Props): number {
  const now = drawnNow();
  const starts = days.flatMap((day) => {
    const first = entries.find((entry) => hasTimes(entry) && contains(day, entry.startedAt));
    return first ? first.startedAt - day.start : [];
  });
  const today = days.find((day) => contains(day, now));
  const first = starts.length > 0 ? Math.min(...starts) : today && days.length === 1 ? now - today.start : MORNING;
  return Math.floor(first / HOUR) * HOUR;
}

/** The keys of a calendar's stops in each of its days, and the key of the stop that each entry in a group is in. */
function useStopKeys(drawn: readonly DrawnDay[]) {
  return useMemo(() => {
    const isMany = drawn.length > 1;
    const columns = drawn.map(({ day, plan, stops }) => [
      ...(isMany ? [dayKey(day.date)] : []),
      ...plan.untimed.map((task) => `task ${task.id}`),
      ...stops
        .filter((stop) => (stop.kind === 'entry' ? !stop.isRest : stop.kind !== 'gap' || !isMany))
        .map(({ key }) => key),
    ]);
    return { columns, keys: columns.flat(), inGroups: keysOfEntries(drawn.flatMap(({ stops }) => stops)) };
  }, [drawn]);
}

/** The cursor of a calendar: on an entry in a group, it is on the group. */
function useGroupCursor(cursor: Cursor<string>, inGroups: ReadonlyMap<string, string>): Cursor<string> {
  return useMemo(() => {
    const get = () => {
      const key = cursor.get();
      return key === null ? null : (inGroups.get(key) ?? key);
    };
    return { ...cursor, get };
  }, [cursor, inGroups]);
}

/** A calendar of one day or several: their hours, their entries as blocks, what is planned, and gaps. */
export function CalendarGrid(props: Props) {
  const { label, days, calendar, entries, page, Head } = props;
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { hourHeight, zoom, onZoomKey } = useZoom(scroller, body);
  const drawn = useDayStops({ days, calendar, entries, hourHeight });
  const { columns, keys, inGroups } = useStopKeys(drawn);
  const factsOf = useTaskFacts();
  const hasEvents = useHasCalendars();
  const actionsOf = useCalendarActions(entries, calendar, zoom);
  const cursor = useGroupCursor(props.cursor, inGroups);
  const current = useListCursor({ keys, cursor, area: scroller, page });

  useEffect(() => {
    const top = pixelsOf(firstShown(props), hourHeight);
    if (scroller.current) scroller.current.scrollTop = top - MARGIN;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- Once it is shown the person scrolls.
  }, []);
  useKeptScroll(label, scroller);

  const shared = { calendar, hourHeight, factsOf, cursor, isOneOfMany: days.length > 1 };
  const area = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its stops have the focus.
    <section
      ref={scroller}
      aria-label={label}
      className={styles.scroller}
      data-scroller
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Without stops, keys can only scroll it from itself.
      tabIndex={keys.length === 0 ? 0 : undefined}
      onKeyDown={(event) => {
        onZoomKey(event);
        if (!event.defaultPrevented) onCalendarKey(event, { columns, cursor, area: scroller.current });
      }}
    >
      <div className={styles.heads}>
        {drawn.map((one) => (
          <div key={one.day.date} className={styles.head}>
            <Head drawn={one} factsOf={factsOf} cursor={cursor} current={current} />
            {hasEvents && (
              <Suspense>
                <AllDayEvents day={one.day} />
              </Suspense>
            )}
          </div>
        ))}
      </div>
      <div ref={body} className={styles.body}>
        <Gutter days={days} calendar={calendar} hourHeight={hourHeight} />
        {drawn.map((one, index) => {
          const isHere = current !== null && columns[index]?.includes(current) === true;
          return <DayColumn key={one.day.date} {...shared} drawn={one} current={isHere ? current : null} />;
        })}
      </div>
    </section>
  );
  return (
    <div className={styles.calendar} style={{ '--columns': days.length } as CSSProperties}>
      <ContextArea actionsOf={actionsOf} area={area} />
      <ZoomButtons zoom={zoom} />
    </div>
  );
}

type GutterProps = Pick<Props, 'days' | 'calendar'> & { readonly hourHeight: number };

/** The labels of the hours, as of a day without a change of the clocks, if there is one. */
function Gutter({ days, calendar, hourHeight }: GutterProps) {
  const day = days.find(({ start, end }) => end - start === DAY) ?? days[0];
  return (
    <div className={styles.gutter}>
      {day && <Hours day={day} calendar={calendar} hourHeight={hourHeight} show="labels" />}
    </div>
  );
}
