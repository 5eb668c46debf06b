/** A row of the table: a measurement and its baseline. */
export type Figure = {
  readonly name: string;
  readonly value: number | 'not installed';
  readonly unit: 'ms' | 'kB' | 'MB' | 'ratio' | '% of a core' | 'a second' | 'a minute';
  /** The baseline's value; the ratio to it is shown. */
  readonly beside?: number;
  readonly ratio?: number;
  /** The target, in words. */
  readonly aim: string;
};

/** The value below which the fraction `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** A measurement with an empty Electron app as its baseline. */
export const besideEmpty = (name: string, unit: Figure['unit'], value: number, empty: number, aim = ''): Figure => ({
  name,
  value: round(value),
  unit,
  beside: round(empty),
  ratio: round(value / empty),
  aim,
});

export const round = (value: number): number => Math.round(value * 1000) / 1000;
