// Calendar dates like `2026-03-29` are the same everywhere, so nothing here needs a time zone.

/** In ms. */
const DAY = 24 * 3600 * 1000;

/** The last date with a year of four digits; a day ends where the next one begins. */
const LAST = '9999-12-31';

const at = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The date `days` days later, or earlier if negative. */
export const addDays = (date: string, days: number): string =>
  new Date(at(date) + days * DAY).toISOString().slice(0, 10);

/** The number of days from the first date to the second; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** Whether a text is a calendar date, `2026-03-04`. 9999-12-31 is not, since no day follows it. */
export function isDate(text: string): boolean {
  const found = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? at(text) : Number.NaN;
  return found < at(LAST) && new Date(found).toISOString().startsWith(text);
}

/** Whether a text is a date, or a date and time of day, `2026-03-04T14:30`. */
export function isPlan(text: string): boolean {
  const [date = '', time = '00:00', ...rest] = text.split('T');
  return isDate(date) && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time) && rest.length === 0;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The plan for a date at a time of day, minutes after midnight: `2026-03-04T14:30`. */
export const planOn = (date: string, minutes: number): string =>
  `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The date of a plan, `2026-03-04` or `2026-03-04T14:30`. */
export const dateOfPlan = (plan: string): string => plan.slice(0, 10);

/** The weekday of a date: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: string): number => new Date(at(date)).getUTCDay() || 7;

/**
 * The first day of the week in a region (BCP 47 tag): 1 for Monday to 7 for Sunday. Newer engines have `getWeekInfo`,
 * older ones `weekInfo`.
 */
export function firstWeekday(region: string): number {
  const locale = new Intl.Locale(region) as { weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

type WeekInfo = { readonly firstDay: number };

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => firstOfWeek(date, 1);

/** The first day of a date's week, for weeks that begin on `firstDay`, 1 for Monday to 7 for Sunday. */
export const firstOfWeek = (date: string, firstDay: number): string =>
  addDays(date, -((weekdayOf(date) - firstDay + 7) % 7));
