import {
  formatDate,
  formatDates,
  formatDay,
  formatMonthName,
  formatMonths,
  formatWeekday,
} from '#shared/format/clockTime.ts';
import { weekdayOf } from '#shared/time/date.ts';
import type { Words } from '../names.ts';
import type { Bucket } from './buckets.ts';
import type { BarUnit } from './chartQuery.ts';

/** As many days are named by their weekdays. */
const WEEK = 7;
/** As many months need no year. */
const YEAR = 12;

/** The name of a bar, in full. */
export function nameOfBucket({ from, to }: Bucket, unit: BarUnit, { region, today }: Words): string {
  if (unit === 'day') return formatDate(from, today, region);
  return unit === 'week' ? formatDates(from, to, today, region) : formatMonths(from, from, region);
}

/** How wide the name below a bar can be, px, with the space to the next one. */
export const nameWidth = (unit: BarUnit, count: number): number =>
  unit === 'month' || (unit === 'day' && count <= WEEK) ? 40 : 52;

/** The name below one of `count` bars: in a week the weekday; where there is more than a year, for each January the year. */
export function shortName({ from }: Bucket, unit: BarUnit, count: number, region: string): string {
  if (unit === 'day' && count <= WEEK) return formatWeekday(weekdayOf(from), 'short', region);
  if (unit !== 'month') return formatDay(from, region);
  return count > YEAR && from.slice(5, 7) === '01' ? from.slice(0, 4) : formatMonthName(from, region);
}
