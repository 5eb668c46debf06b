import { useEffect, useMemo, useRef } from 'react';
import { contains } from '#shared/time/interval.ts';
import { hoursOf } from '#shared/time/day.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { gaps } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { formatHour } from '#shared/format/clockTime.ts';
import { drawnNow, useRegion } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Block } from './Block.tsx';
import { Gap } from './Gap.tsx';
import { lanesOf, pixelsOf } from './layout.ts';
import { NowLine } from './NowLine.tsx';
import styles from './TimeLine.module.css';

type Props = {
  readonly day: Day;
  readonly calendar: Calendar;
  readonly entries: readonly TimeEntry[];
  readonly titleOf: (entry: TimeEntry) => string;
};

/** A shorter pause is no gap, ms. */
const LEAST_GAP = 60_000;
/** An empty day opens at this hour after its start. */
const MORNING = 8 * 3_600_000;
const MARGIN = 24;

/** The day from its start to its end, as many hours as it has, with its entries as blocks and the gaps between them. */
export function TimeLine({ day, calendar, entries, titleOf }: Props) {
  const t = useTranslate();
  const scroller = useRef<HTMLElement>(null);
  const { zone } = calendar;
  const region = useRegion();
  const selected = useUi((state) => state.entry);
  const gap = useUi((state) => state.gap);
  const hours = useMemo(() => hoursOf(day, calendar), [day, calendar]);
  const stops = useMemo(() => {
    const lanes = lanesOf(
      entries.map((entry) => ({ start: entry.startedAt, end: Math.min(entry.endedAt ?? day.end, day.end) })),
    );
    const blocks = entries.map((entry, index) => ({ at: entry.startedAt, entry, lane: lanes[index] }));
    // A running entry has no gap behind it: it covers the rest of the day.
    const free = gaps(entries, day, day.end, LEAST_GAP).map((one) => ({ at: one.start, gap: one }));
    return [...blocks, ...free].toSorted((a, b) => a.at - b.at);
  }, [entries, day]);

  const [first] = entries;
  useEffect(() => {
    const now = drawnNow();
    const at = first?.startedAt ?? (contains(day, now) ? now : day.start + MORNING);
    if (scroller.current) scroller.current.scrollTop = pixelsOf(Math.max(0, at - day.start)) - MARGIN;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- Once a day is shown the person scrolls.
  }, []);

  const isSelected = (stop: (typeof stops)[number]) =>
    'entry' in stop ? stop.entry.id === selected : stop.gap.start === gap;
  const cursor = Math.max(0, stops.findIndex(isSelected));
  return (
    <section
      ref={scroller}
      aria-label={t('day.time-line')}
      className={styles.scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Without stops, keys can only scroll it from itself.
      tabIndex={stops.length === 0 ? 0 : undefined}
    >
      <div className={styles.line} style={{ height: pixelsOf(day.end - day.start) }}>
        {hours.map((at) => (
          <div
            key={at}
            className={styles.hour}
            style={{ top: pixelsOf(at - day.start) }}
            data-testid="hour"
            aria-hidden
          >
            <span className={styles.label}>{formatHour(at, zone, region)}</span>
          </div>
        ))}
        <div className={styles.stops} data-stops="line">
          {stops.map((stop, index) =>
            'entry' in stop ? (
              <Block
                key={`entry ${stop.entry.id}`}
                entry={stop.entry}
                title={titleOf(stop.entry)}
                day={day}
                zone={zone}
                isStop={index === cursor}
                lane={stop.lane?.lane ?? 0}
                of={stop.lane?.of ?? 1}
              />
            ) : (
              <Gap key={`gap ${stop.at}`} gap={stop.gap} day={day} zone={zone} isStop={index === cursor} />
            ),
          )}
        </div>
        <NowLine day={day} />
      </div>
    </section>
  );
}
