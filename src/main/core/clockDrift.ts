import type { Clock, Reading } from './ports.ts';

export const readClocks = (clock: Clock): Reading => ({
  wall: clock.now(),
  steady: clock.steady(),
  boot: clock.boot(),
});

/**
 * Steps of the wall clock up to this, ms, are left as they are: NTP slews by so little at a time, and the two clocks are not
 * read at the very same moment. An entry is off by no more than that at either end.
 */
export const STEP = 2000;

/**
 * By how many ms the wall clock was set between two readings of one start of the computer; 0: it was not. Sleep is no
 * step, as the steady clock goes on in it.
 */
export function stepBetween(before: Reading, after: Reading): number {
  const by = after.wall - before.wall - (after.steady - before.steady);
  return Math.abs(by) > STEP ? Math.round(by) : 0;
}
