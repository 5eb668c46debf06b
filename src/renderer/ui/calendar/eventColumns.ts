import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import type { Interval } from '#shared/time/interval.ts';

/** An event in the lane of a day. Top and height in px from the start of the day; `column` of `columns`. */
export type PlacedEvent = {
  readonly event: CalendarEvent;
  readonly top: number;
  readonly height: number;
  readonly column: number;
  readonly columns: number;
};

/** The least height of an event, px: a target that can be hit. */
const LEAST_HEIGHT = 24;
/** More columns than this cannot be told apart; further events lie over the last. */
const COLUMNS = 3;

/**
 * Places events, which must be ordered by start, in the lane of a day, so that those at the same time are side by side.
 * `pixelsOf`: the height of ms.
 */
export function placeEvents(
  events: readonly CalendarEvent[],
  day: Interval,
  pixelsOf: (ms: number) => number,
): readonly PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  /** Where each column of the current group is free again, px. */
  let free: number[] = [];
  let group: Omit<PlacedEvent, 'columns'>[] = [];
  const close = (): void => {
    for (const one of group) placed.push({ ...one, columns: free.length });
    [free, group] = [[], []];
  };
  const total = pixelsOf(day.end - day.start);
  for (const event of events) {
    const begin = pixelsOf(Math.max(event.start, day.start) - day.start);
    const top = Math.min(begin, total - LEAST_HEIGHT);
    const height = Math.max(LEAST_HEIGHT, pixelsOf(Math.min(event.end, day.end) - day.start) - top);
    if (free.every((until) => until <= top)) close();
    const found = free.findIndex((until) => until <= top);
    const column = found === -1 ? Math.min(free.length, COLUMNS - 1) : found;
    free[column] = Math.max(free[column] ?? 0, top + height);
    group.push({ event, top, height, column });
  }
  close();
  return placed;
}
