import type { Rounding } from '../model/report.ts';

const roundWhole = { up: Math.ceil, down: Math.floor, nearest: Math.round } as const;

/**
 * The function that rounds times, ms; half a step goes up. It never falls where times grow, and rounding twice changes
 * nothing.
 */
export function rounderOf(rounding: Rounding): (time: number) => number {
  if (rounding.mode === 'none') return (time) => time;
  const step = rounding.minutes * 60_000;
  const round = roundWhole[rounding.mode];
  return (time) => round(time / step) * step;
}

/** What of a report is rounded; null for nothing. */
export const roundedPart = (rounding: Rounding): 'entry' | 'taskDay' | 'line' | null =>
  rounding.mode === 'none' ? null : rounding.per;
