/**
 * The half-open interval `[start, end)`, ms UTC. It is empty if both are equal, and open-ended if `end` is Infinity.
 */
export type Interval = { readonly start: number; readonly end: number };

export const contains = ({ start, end }: Interval, instant: number): boolean => instant >= start && instant < end;

/** The length of an interval, ms. */
export const lengthOf = ({ start, end }: Interval): number => end - start;

/** The sum of the lengths of intervals, ms; overlaps count more than once. */
export const totalLength = (intervals: readonly Interval[]): number =>
  intervals.reduce((total, interval) => total + lengthOf(interval), 0);

/** The union of intervals: in order, none touching another. An empty interval is kept unless it touches another. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** The parts of intervals within another one, in their order, without empty ones. */
export const intersection = (intervals: readonly Interval[], within: Interval): Interval[] =>
  intervals
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(isNotEmpty);

/** The parts of intervals outside another one, in their order, without empty ones. */
export function subtract(intervals: readonly Interval[], cut: Interval): Interval[] {
  if (!isNotEmpty(cut)) return intervals.filter(isNotEmpty);
  return intervals.flatMap(({ start, end }) =>
    [
      { start, end: Math.min(end, cut.start) },
      { start: Math.max(start, cut.end), end },
    ].filter(isNotEmpty),
  );
}

export const isNotEmpty = ({ start, end }: Interval): boolean => end > start;
