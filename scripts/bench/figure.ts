/** One line of the table: what was measured, beside what it is held against. */
export type Figure = {
  readonly name: string;
  readonly value: number | 'not installed';
  readonly unit: 'ms' | 'kB' | 'MB' | 'ratio' | '% of a core' | 'a second' | 'a minute';
  /** The same of what it is held against, and how many times that it is. */
  readonly beside?: number;
  readonly ratio?: number;
  /** What is aimed at, in words. */
  readonly aim: string;
};

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** A figure beside the same of an empty Electron app. */
export const besideEmpty = (name: string, unit: Figure['unit'], value: number, empty: number, aim = ''): Figure => ({
  name,
  value: round(value),
  unit,
  beside: round(empty),
  ratio: round(value / empty),
  aim,
});

export const round = (value: number): number => Math.round(value * 1000) / 1000;
