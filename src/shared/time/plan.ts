import { planOn } from './date.ts';
import { wallTime } from './day.ts';
import { createLocalTime } from './localTime.ts';

const MINUTE = 60_000;

/** The plan for an instant, ms UTC: its date and time on the clocks of a zone, `2026-03-04T14:30`. */
export function planAt(instant: number, zone: string): string {
  const { date, minutes } = wallTime(instant, zone);
  return planOn(date, minutes);
}

/**
 * What a plan stands for in a zone: its date, and the instant, ms UTC, if it has a time. A time that the clocks skip
 * becomes the instant right after the gap.
 */
export function readPlan(plan: string, zone: string): { readonly date: string; readonly at: number | null } {
  const [date = '', time] = plan.split('T');
  if (time === undefined) return { date, at: null };
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, at: createLocalTime(zone)(date, (hours * 60 + minutes) * MINUTE).at };
}
