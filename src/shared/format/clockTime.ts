import { wallTime } from '../domain/day.ts';
import type { Locale } from '../i18n/translator.ts';
import { formatHours } from './duration.ts';

const MINUTE = 60_000;

/** What a 24-hour clock of a zone shows at an instant, ms UTC: `9:05`. */
export const formatTime = (instant: number, zone: string): string =>
  formatHours(wallTime(instant, zone).minutes * MINUTE);

/** The same with the offset, where a clock shows a time twice: `2:30 (+01:00)`. */
export const formatTimeWithOffset = (instant: number, zone: string): string =>
  `${formatTime(instant, zone)} (${wallTime(instant, zone).offset})`;

/** A calendar date in words, with its weekday; with the year where that is not the one of `beside`. */
export function formatDate(date: string, beside: string, locale: Locale): string {
  const sameYear = date.slice(0, 4) === beside.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(date));
}

/** A calendar date, short: `24 Dec`. */
export const formatDay = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
