import type { Interval } from '#shared/time/interval.ts';

const HOUR = 3_600_000;
/** Height of an hour of the time line, px. */
const HOUR_HEIGHT = 56;
/** A shorter block is drawn this high, so that it can be hit, px. */
export const LEAST_HEIGHT = 12;

/** Between ms and px of the time line. */
export const pixelsOf = (ms: number): number => Math.round((ms / HOUR) * HOUR_HEIGHT);
export const msOf = (pixels: number): number => Math.round((pixels / HOUR_HEIGHT) * HOUR);

/** Which of so many columns a block stands in. */
export type Lane = { readonly lane: number; readonly of: number };

/** Columns for parts that are in order of their starts, so that blocks side by side never cover each other. */
export function lanesOf(parts: readonly Interval[]): Lane[] {
  const least = msOf(LEAST_HEIGHT);
  const lanes: Lane[] = [];
  /** Where each column of the group that touches is free again, ms UTC. */
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
