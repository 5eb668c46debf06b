import type { Task } from '#shared/model/task.ts';
import { gaps, hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { DayPlan } from '#shared/model/plannedTime.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { layOut } from './layout.ts';
import type { Piece, Placed } from './layout.ts';
import { pixelsOf } from './scale.ts';
import { entryKey, gapKey, groupKey, taskKey } from './stopKeys.ts';

/** Minimum length of a gap, ms, and its minimum height, px. */
const LEAST_GAP = 60_000;
const LEAST_GAP_HEIGHT = 12;

/** Where something is drawn in a day, px, and in which of its columns. */
export type Place = { readonly top: number; readonly height: number; readonly lane: number; readonly of: number };

/** A stop of the arrow keys in a day: an entry, a group of short ones, a planned task, or a gap. */
export type Stop = { readonly key: string; readonly place: Place } &
  /** `isRest`: what the day before has the beginning of, where that is shown beside it. */
  (
    | { readonly kind: 'entry'; readonly entry: TimeEntry; readonly isRest: boolean }
    | { readonly kind: 'group'; readonly entries: readonly TimeEntry[] }
    | { readonly kind: 'planned'; readonly task: Task; readonly span: Interval }
    | { readonly kind: 'gap'; readonly gap: Interval }
  );

type Item =
  | { readonly kind: 'entry'; readonly entry: TimeEntry }
  | { readonly kind: 'planned'; readonly task: Task; readonly span: Interval };

function stopsAt({ items, ...place }: Placed<Item>, restOf: (entry: TimeEntry) => boolean): Stop[] {
  const entries = items.flatMap((item) => (item.kind === 'entry' ? item.entry : []));
  const [first, ...more] = entries;
  if (first && more.length > 0) return [{ kind: 'group', key: groupKey(first.id), entries, place }];
  return items.map((item) =>
    item.kind === 'entry'
      ? { kind: 'entry', key: entryKey(item.entry.id), entry: item.entry, isRest: restOf(item.entry), place }
      : { kind: 'planned', key: taskKey(item.task.id), task: item.task, span: item.span, place },
  );
}

/** What of a gap no block covers; null if that is too little to click. */
function placeOfGap({ start, end }: Interval, day: Day, hourHeight: number, placed: readonly Place[]): Place | null {
  const from = pixelsOf(start - day.start, hourHeight);
  const until = pixelsOf(end - day.start, hourHeight);
  const top = Math.max(from, ...placed.filter((one) => one.top < until).map((one) => one.top + one.height));
  return until - top < LEAST_GAP_HEIGHT ? null : { top, height: until - top, lane: 0, of: 1 };
}

type Shown = {
  readonly entries: readonly TimeEntry[];
  readonly plan: DayPlan;
  readonly day: Day;
  /** Px. */
  readonly hourHeight: number;
  /** An instant soon after now, ms UTC, up to which a running entry takes room. */
  readonly until: number;
  /** Whether the day before is shown beside it. */
  readonly hasDayBefore: boolean;
};

/**
 * The stops of a day, by start: only entries whose times are known. There is no gap after a running entry, which covers
 * the rest of the day.
 */
export function stopsOf({ entries: all, plan, day, hourHeight, until, hasDayBefore }: Shown): Stop[] {
  const entries = all.filter(hasTimes);
  const pieceOf = (item: Item, start: number, end: number, canGroup: boolean): Piece<Item> => ({
    item,
    top: pixelsOf(Math.max(start, day.start) - day.start, hourHeight),
    bottom: pixelsOf(Math.min(end, day.end) - day.start, hourHeight),
    canGroup,
  });
  const pieces = [
    ...entries.map((entry) =>
      pieceOf(
        { kind: 'entry', entry },
        entry.startedAt,
        entry.endedAt ?? Math.max(until, entry.startedAt),
        entry.endedAt !== null,
      ),
    ),
    ...plan.timed.map(({ task, span }) => pieceOf({ kind: 'planned', task, span }, span.start, span.end, false)),
  ].toSorted((a, b) => a.top - b.top);
  const placed = layOut(pieces);
  const isRest = ({ startedAt }: TimeEntry) => hasDayBefore && startedAt < day.start;
  const free = gaps(entries, day, day.end, LEAST_GAP).flatMap((gap): Stop[] => {
    const place = placeOfGap(gap, day, hourHeight, placed);
    return place ? [{ kind: 'gap', key: gapKey(gap.start), gap, place }] : [];
  });
  return [...placed.flatMap((one) => stopsAt(one, isRest)), ...free].toSorted((a, b) => a.place.top - b.place.top);
}

/** The key of the stop that an entry is drawn in. */
export const keysOfEntries = (stops: readonly Stop[]): ReadonlyMap<string, string> =>
  new Map(
    stops.flatMap((stop) =>
      stop.kind === 'group' ? stop.entries.map((entry) => [entryKey(entry.id), stop.key] as const) : [],
    ),
  );
