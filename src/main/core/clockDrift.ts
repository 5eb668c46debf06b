import type { Clock, Reading } from './ports.ts';

export const readClocks = (clock: Clock): Reading => ({
  wall: clock.now(),
  steady: clock.steady(),
  boot: clock.boot(),
});

/**
 * Steps of the wall clock up to this, ms, are ignored: NTP slews by small amounts, and the two clocks are not read at
 * exactly the same time. An entry can be off by that much at either end.
 */
export const STEP = 2000;

/**
 * By how many ms the wall clock was changed between two readings since the same boot; 0 if it was not. Sleep is no
 * step, since the steady clock continues during sleep.
 */
export function stepBetween(before: Reading, after: Reading): number {
  const by = after.wall - before.wall - (after.steady - before.steady);
  return Math.abs(by) > STEP ? Math.round(by) : 0;
}
