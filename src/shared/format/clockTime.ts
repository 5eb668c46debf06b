import type { Translate } from '../i18n/translate.ts';
import { daysBetween, weekdayOf } from '../time/date.ts';

/** In ms. */
const DAY = 24 * 60 * 60_000;

/** Creating a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(region: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${region} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(region, options);
  formatters.set(key, known);
  return known;
}

/** Whether a region (BCP 47 tag) uses a twelve-hour clock. */
export const isTwelveHours = (region: string): boolean =>
  formatter(region, { hour: 'numeric' }).resolvedOptions().hour12 === true;

/**
 * The time of day at an instant (ms UTC) in a zone, in the format of a region (BCP 47 tag): `9:05` or `9:05 AM`.
 * parse/clockTime.ts reads it back.
 */
export function formatTime(instant: number, zone: string, region: string): string {
  const parts = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  if (!isTwelveHours(region)) {
    // The same in every region, so that people can type it.
    return formatter('en', { ...parts, hourCycle: 'h23' })
      .format(instant)
      .replace(/^0(?=\d)/u, '');
  }
  const text = formatter(region, parts).format(instant);
  // Some regions use a narrow space, which people cannot type.
  return text.replaceAll(/\s/gu, ' ');
}

/** A full hour as the label of a scale: `9:00` or `9 AM`. */
export const formatHour = (instant: number, zone: string, region: string): string =>
  isTwelveHours(region)
    ? formatter(region, { hour: 'numeric', timeZone: zone }).format(instant)
    : formatTime(instant, zone, region);

/** An instant, ms UTC, as date and time in a zone: `24 Dec 2026, 9:05`. */
export const formatDateTime = (instant: number, zone: string, region: string): string =>
  formatter(region, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(instant);

/** A date in words, with its weekday, and with the year unless `beside` is in the same one. */
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

/** A range of dates: `23 – 29 November`, with the year unless `beside` is in the same one. */
export function formatDates(from: string, to: string, beside: string, region: string): string {
  const sameYear = [from, to].every((date) => date.slice(0, 4) === beside.slice(0, 4));
  return formatter(region, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(Date.parse(from), Date.parse(to));
}

/** A short date: `24 Dec`. */
export const formatDay = (date: string, region: string): string =>
  formatter(region, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));

/**
 * A short date, relative to today where it is near: yesterday, today and tomorrow by name, the days up to a week ahead by
 * weekday (`Fri`), others as `24 Dec`, with the year where it is another one.
 */
export function formatNear(date: string, today: string, region: string, t: Translate): string {
  const days = daysBetween(today, date);
  if (days === -1) return t('near.yesterday');
  if (days === 0) return t('near.today');
  if (days === 1) return t('near.tomorrow');
  if (days > 1 && days < 7) return formatWeekday(weekdayOf(date), 'short', region);
  return date.slice(0, 4) === today.slice(0, 4) ? formatDay(date, region) : formatDayOfYear(date, region);
}

/** A short date with its year: `24 Dec 2026`. */
export const formatDayOfYear = (date: string, region: string): string =>
  formatter(region, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));

/** The month of a date, or the months from one date to another: `November 2026`, `October – December 2026`. */
export const formatMonths = (from: string, to: string, region: string): string =>
  formatter(region, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(Date.parse(from), Date.parse(to));

/** The month of a date without its year: `Nov`. */
export const formatMonthName = (date: string, region: string): string =>
  formatter(region, { month: 'short', timeZone: 'UTC' }).format(Date.parse(date));

/** A weekday, 1 for Monday to 7 for Sunday: `Tue`, or `Tuesday`. */
export const formatWeekday = (weekday: number, width: 'short' | 'long', region: string): string =>
  // 5 January 1970 was a Monday.
  formatter(region, { weekday: width, timeZone: 'UTC' }).format((weekday + 3) * DAY);
