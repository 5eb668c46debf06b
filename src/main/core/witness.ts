import type { Clock } from './ports.ts';

/** Both clocks at one moment, ms. */
export type Reading = { readonly wall: number; readonly steady: number };

export const readClocks = (clock: Clock): Reading => ({ wall: clock.now(), steady: clock.steady() });

/** Less is left to be: NTP slews by so little at a time, and the two clocks are not read at the very same moment. */
const STEP = 2000;

/**
 * By how many ms the wall clock was set between two readings; 0: it was not. Sleep is no step, as the steady clock goes on
 * in it.
 */
export function stepBetween(before: Reading, after: Reading): number {
  const by = after.wall - before.wall - (after.steady - before.steady);
  return Math.abs(by) > STEP ? Math.round(by) : 0;
}
