/** Length of the intersection of `[a, b)` and `[c, d)`, ms; never negative. */
export const overlap = (a: number, b: number, c: number, d: number): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));
