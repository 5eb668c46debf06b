import { wallTime } from '../time/day.ts';
import { formatHours } from './duration.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(region: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${region} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(region, options);
  formatters.set(key, known);
  return known;
}

/** Whether people of a region (BCP 47 tag) count the hours of a clock to twelve. */
export const isTwelveHours = (region: string): boolean =>
  formatter(region, { hour: 'numeric' }).resolvedOptions().hour12 === true;

/**
 * What a clock of a zone shows at an instant, ms UTC, as people of a region (BCP 47 tag) write it: `9:05` or `9:05 AM`.
 * Read back by parse/clockTime.ts.
 */
export function formatTime(instant: number, zone: string, region: string): string {
  if (!isTwelveHours(region)) return formatHours(wallTime(instant, zone).minutes * MINUTE);
  const text = formatter(region, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(instant);
  // Some have a narrow blank that people cannot type.
  return text.replaceAll(/\s/gu, ' ');
}

/** A whole hour as a scale names it: `9:00` or `9 AM`. */
export const formatHour = (instant: number, zone: string, region: string): string =>
  isTwelveHours(region)
    ? formatter(region, { hour: 'numeric', timeZone: zone }).format(instant)
    : formatTime(instant, zone, region);

/** A time with its offset, where a clock shows a time twice: `2:30 (+01:00)`. */
export const formatTimeWithOffset = (instant: number, zone: string, region: string): string =>
  `${formatTime(instant, zone, region)} (${wallTime(instant, zone).offset})`;

/** A calendar date in words, with its weekday; with the year where that is not the one of `beside`. */
export function formatDate(date: string, beside: string, region: string): string {
  const sameYear = date.slice(0, 4) === beside.slice(0, 4);
  return formatter(region, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(date));
}

/** From date to date: `23 – 29 November`; with the year where that is not the one of `beside`. */
export function formatDates(from: string, to: string, beside: string, region: string): string {
  const sameYear = [from, to].every((date) => date.slice(0, 4) === beside.slice(0, 4));
  return formatter(region, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(Date.parse(from), Date.parse(to));
}

/** A calendar date, short: `24 Dec`. */
export const formatDay = (date: string, region: string): string =>
  formatter(region, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));

/** A day of the week, 1 for Monday to 7 for Sunday: `Tue`, or `Tuesday`. */
export const formatWeekday = (weekday: number, width: 'short' | 'long', region: string): string =>
  // The fifth of January 1970 was a Monday.
  formatter(region, { weekday: width, timeZone: 'UTC' }).format((weekday + 3) * DAY);
