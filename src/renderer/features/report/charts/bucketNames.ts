import { formatDate, formatDates, formatDay, formatMonthName, formatMonths } from '#shared/format/clockTime.ts';
import type { Words } from '../names.ts';
import type { Bucket } from './buckets.ts';
import type { BarUnit } from './chartQuery.ts';

/** The name of a bar, in full. */
export function nameOfBucket({ from, to }: Bucket, unit: BarUnit, { region, today }: Words): string {
  if (unit === 'day') return formatDate(from, today, region);
  return unit === 'week' ? formatDates(from, to, today, region) : formatMonths(from, from, region);
}

/** The name below a bar; for the first month of a year, the year. */
export function shortName({ from }: Bucket, unit: BarUnit, region: string): string {
  if (unit !== 'month') return formatDay(from, region);
  return from.slice(5, 7) === '01' ? from.slice(0, 4) : formatMonthName(from, region);
}
