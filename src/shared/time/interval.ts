/** A half-open stretch of time `[startedAt, endedAt)`, ms UTC; endless while `endedAt` is null. */
export type Interval = { readonly startedAt: number; readonly endedAt: number | null };

export type ClosedInterval = Interval & { readonly endedAt: number };

/** Length of the intersection of `[a, b)` and `[c, d)`, ms; never negative. */
export const overlap = (a: number, b: number, c: number, d: number): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

/** What is left of an interval when another one is cut out of it: none, one or two pieces, in order. */
export function cutOut({ startedAt, endedAt }: Interval, cut: ClosedInterval): Interval[] {
  const before = { startedAt, endedAt: Math.min(endedAt ?? cut.startedAt, cut.startedAt) };
  const after = { startedAt: Math.max(startedAt, cut.endedAt), endedAt };
  return [before, after].filter((piece) => piece.endedAt === null || piece.endedAt > piece.startedAt);
}
