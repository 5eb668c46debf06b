import type { Period } from '../model/scope.ts';
import { formatDate, formatDates, formatMonths } from './clockTime.ts';

/** A date as a heading: the names of weekdays and months begin with a capital. */
const capital = (text: string, region: string): string =>
  text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(region));

/**
 * A period ahead of today as the heading of its tasks: a day with its weekday, the dates of a week, or a month. `today`:
 * a date; `region`: a BCP 47 tag.
 */
export function formatPeriod({ unit, from, to }: Period, today: string, region: string): string {
  if (unit === 'week') return formatDates(from, to, today, region);
  return capital(unit === 'day' ? formatDate(from, today, region) : formatMonths(from, from, region), region);
}
