import type { ReportQuery } from '#shared/model/report.ts';

/** A value with the names of all objects in the same order; queries are at most four levels deep. */
const ordered = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two queries ask for the same, wherever they come from. */
export const isSameQuery = (one: ReportQuery, other: ReportQuery): boolean =>
  JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
