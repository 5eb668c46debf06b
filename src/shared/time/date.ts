// A calendar date, `2026-03-29`, is a date anywhere: it needs no zone, and so none of what zones need.

/** ms. */
const DAY = 24 * 3600 * 1000;

/** The last day that can be written in four digits; a day ends where the one after it begins. */
const LAST = '9999-12-31';

const at = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The date so many days later; earlier where negative. */
export const addDays = (date: string, days: number): string =>
  new Date(at(date) + days * DAY).toISOString().slice(0, 10);

/** How many days later the second date is than the first; negative where it is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** Whether a text is a calendar date, `2026-03-04`, with a day after it: 9999-12-31 is none. */
export function isDate(text: string): boolean {
  const found = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? at(text) : Number.NaN;
  return found < at(LAST) && new Date(found).toISOString().startsWith(text);
}

/** Which day of the week a date is: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: string): number => new Date(at(date)).getUTCDay() || 7;

/**
 * The day on which weeks begin in a region (BCP 47 tag): 1 for Monday to 7 for Sunday. Newer engines ask `getWeekInfo`,
 * older ones have `weekInfo`.
 */
export function firstWeekday(region: string): number {
  const locale = new Intl.Locale(region) as { weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

type WeekInfo = { readonly firstDay: number };

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => firstOfWeek(date, 1);

/** The first day of the week of a date, where weeks begin on a day from 1 for Monday to 7 for Sunday. */
export const firstOfWeek = (date: string, firstDay: number): string =>
  addDays(date, -((weekdayOf(date) - firstDay + 7) % 7));
