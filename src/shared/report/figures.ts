import type { Figures } from '../model/report.ts';

/** The share of a line in the rounded time of the whole, 0 to 1; 0 if there is no time. */
export const share = (line: Figures, total: Figures): number =>
  total.rounded === 0 ? 0 : line.rounded / total.rounded;

/**
 * Figures of a report of `at` as they are at `now`, ms UTC, if no more than time went by: tracked and elapsed time grow
 * with the timers that are running. Rounded times and amounts are those of the report.
 */
export function figuresAt(figures: Figures, at: number, now: number): Figures {
  const passed = Math.max(0, now - at);
  if (figures.running === 0 || passed === 0) return figures;
  return {
    ...figures,
    tracked: figures.tracked + figures.running * passed,
    elapsed: figures.elapsed + passed,
  };
}
