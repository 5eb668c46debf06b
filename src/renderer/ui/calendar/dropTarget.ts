import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Interval } from '#shared/time/interval.ts';
import { STEP } from '../../state/move.ts';

/** How long an entry is that a dropped task gets, ms. */
const LOGGED = 30 * 60_000;

/** What dropping a task on a time comes to: time that was tracked, or a plan. */
export type DropTarget = { readonly kind: 'entry' | 'plan'; readonly span: Interval };

/**
 * What dropping a task at an instant, ms UTC, comes to: in the past an entry of half an hour, up to now or the next entry;
 * in the future a plan of its `length`, ms.
 */
export function dropTarget(at: number, length: number, entries: readonly TimeEntry[], now: number): DropTarget {
  const start = Math.round(at / STEP) * STEP;
  if (start + STEP > now) return { kind: 'plan', span: { start, end: start + length } };
  const next = entries.map(({ startedAt }) => startedAt).filter((one) => one > start);
  return { kind: 'entry', span: { start, end: Math.min(start + LOGGED, now, ...next) } };
}
