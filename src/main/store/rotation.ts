import { dayAt, mondayOf } from '#shared/domain/day.ts';
import type { Calendar } from '#shared/domain/day.ts';

const DAYS_KEPT = 7;
const WEEKS_KEPT = 8;

/**
 * Which backups are of no more use now that `made`, ms UTC, is one of them. Kept are `made`, all of the latest day, and
 * the last of each of the latest 7 days and 8 weeks that have any: days without work push nothing out.
 */
export function superfluous<One extends { readonly at: number }>(
  backups: readonly One[],
  made: number,
  calendar: Calendar,
): One[] {
  const dateOf = ({ at }: One) => dayAt(at, calendar).date;
  const sorted = backups.toSorted((a, b) => b.at - a.at);
  const [latest] = sorted;
  const kept = new Set<One>([
    ...sorted.filter((one) => one.at === made || (latest && dateOf(one) === dateOf(latest))),
    ...lastOfEach(sorted, dateOf).slice(0, DAYS_KEPT),
    ...lastOfEach(sorted, (one) => mondayOf(dateOf(one))).slice(0, WEEKS_KEPT),
  ]);
  return backups.filter((one) => !kept.has(one));
}

/** The first of each group, of what is sorted with the latest first. */
function lastOfEach<One>(sorted: readonly One[], groupOf: (one: One) => string): One[] {
  const firsts = new Map<string, One>();
  for (const one of sorted) if (!firsts.has(groupOf(one))) firsts.set(groupOf(one), one);
  return [...firsts.values()];
}
