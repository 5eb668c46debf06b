/** The charts of a report, in the order they are offered. */
export const charts = ['time', 'client', 'year'] as const;
export type ChartKind = (typeof charts)[number];
