const FIRST = 1000;
const LONGEST = 5 * 60_000;

/**
 * How long to wait before connecting again, ms, after so many failures in a row: twice as long each time, and anywhere between
 * half of it and all of it, so that those who lost a broker together do not come back together. `chance`: from 0 to 1.
 */
export const pauseBefore = (failures: number, chance: number): number =>
  Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1)) * (0.5 + chance / 2);
