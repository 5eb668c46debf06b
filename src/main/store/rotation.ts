import { mondayOf } from '#shared/time/date.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';

const DAYS_KEPT = 7;
const WEEKS_KEPT = 8;

/**
 * The backups that can be deleted after the backup `made` (ms UTC). It keeps `made`, all backups of the latest day, and
 * the last one of each of the latest 7 days and 8 weeks with a backup, so days without work delete nothing.
 */
export function superfluous<One extends { readonly at: number }>(
  backups: readonly One[],
  made: number,
  calendar: Calendar,
): One[] {
  const sorted = backups
    .toSorted((a, b) => b.at - a.at)
    .map((one) => {
      const { date } = dayAt(one.at, calendar);
      return { one, date, week: mondayOf(date) };
    });
  const kept = new Set([
    ...sorted.filter(({ one, date }) => one.at === made || date === sorted[0]?.date),
    ...firstOfEach(sorted, 'date').slice(0, DAYS_KEPT),
    ...firstOfEach(sorted, 'week').slice(0, WEEKS_KEPT),
  ]);
  return sorted.filter((dated) => !kept.has(dated)).map(({ one }) => one);
}

/** The first item with each value of `key`. */
function firstOfEach<Key extends string, One extends Readonly<Record<Key, string>>>(
  list: readonly One[],
  key: Key,
): One[] {
  const firsts = new Map<string, One>();
  for (const one of list) if (!firsts.has(one[key])) firsts.set(one[key], one);
  return [...firsts.values()];
}
