import type { Interval } from '#shared/time/interval.ts';

const HOUR = 3_600_000;
/** Height of an hour on the timeline, px. */
const HOUR_HEIGHT = 56;
/** Minimum height of a block, so that it can be clicked, px. */
export const LEAST_HEIGHT = 12;

/** Converts between ms and px on the timeline. */
export const pixelsOf = (ms: number): number => Math.round((ms / HOUR) * HOUR_HEIGHT);
export const msOf = (pixels: number): number => Math.round((pixels / HOUR_HEIGHT) * HOUR);

/** The column of a block, and the number of columns. */
export type Lane = { readonly lane: number; readonly of: number };

/** Assigns columns to parts, which must be ordered by start, so that overlapping blocks never cover each other. */
export function lanesOf(parts: readonly Interval[]): Lane[] {
  const least = msOf(LEAST_HEIGHT);
  const lanes: Lane[] = [];
  /** When each column of the current overlapping group is free again, ms UTC. */
  let free: number[] = [];
  let group: number[] = [];
  const close = () => {
    for (const lane of group) lanes.push({ lane, of: free.length });
    [free, group] = [[], []];
  };
  for (const { start, end } of parts) {
    if (free.every((at) => at <= start)) close();
    const found = free.findIndex((at) => at <= start);
    const lane = found === -1 ? free.length : found;
    free[lane] = Math.max(end, start + least);
    group.push(lane);
  }
  close();
  return lanes;
}
