const FIRST = 1000;
const LONGEST = 5 * 60_000;

/**
 * How long to wait before connecting again, ms, after so many failures in a row: twice as long each time, and between half
 * and all of that at random, so that members that lost a broker together do not return together. `random`: from 0 to 1.
 */
export const retryDelay = (failures: number, random: number): number =>
  Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1)) * (0.5 + random / 2);
