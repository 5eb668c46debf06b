/** What a figure should come to: less than `below`, as the ratio to its baseline or in its unit. */
export type Aim = { readonly kind: 'ratio' | 'value'; readonly below: number };

/** A row of the table: a measurement, its baseline and its aim, where it has them. */
export type Figure = {
  readonly name: string;
  readonly value: number | 'not installed';
  readonly unit: 'ms' | 'kB' | 'MB' | '% of a core' | 'a second' | 'a minute' | 'seconds';
  readonly beside?: number;
  readonly aim?: Aim;
};

export const ratioBelow = (below: number): Aim => ({ kind: 'ratio', below });
export const valueBelow = (below: number): Aim => ({ kind: 'value', below });

/** A measurement with an aim in its unit, or without one. */
export const figure = (name: string, unit: Figure['unit'], value: number, aim?: Aim): Figure => ({
  name,
  value: round(value),
  unit,
  ...(aim && { aim }),
});

/** A measurement with its baseline: an empty app, another program, or less of the same. */
export const figureBeside = (name: string, unit: Figure['unit'], value: number, beside: number, aim?: Aim): Figure => ({
  ...figure(name, unit, value, aim),
  beside: round(beside),
});

/** What another program would be needed for. */
export const notInstalled = (name: string): Figure => ({ name, value: 'not installed', unit: 'ms' });

/** The value below which the fraction `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const round = (value: number): number => Math.round(value * 1000) / 1000;
