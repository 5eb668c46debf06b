/** One line of the table: what was measured, beside what it is held against. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'ratio';
  /** What is aimed at, in words. */
  readonly aim: string;
};

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
