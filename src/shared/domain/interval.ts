/** A half-open stretch of time `[startedAt, endedAt)`, ms UTC; endless while `endedAt` is null. */
export type Interval = { readonly startedAt: number; readonly endedAt: number | null };

/** Length of the intersection of `[a, b)` and `[c, d)`, ms; never negative. */
export const overlap = (a: number, b: number, c: number, d: number): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

/** What is left of an interval when `[from, to)` is cut out of it: none, one or two pieces, in order. */
export function cutOut({ startedAt, endedAt }: Interval, from: number, to: number): Interval[] {
  if (from >= to) return [{ startedAt, endedAt }];
  const before = { startedAt, endedAt: Math.min(endedAt ?? from, from) };
  const after = { startedAt: Math.max(startedAt, to), endedAt };
  return [before, after].filter((piece) => piece.endedAt === null || piece.endedAt > piece.startedAt);
}
