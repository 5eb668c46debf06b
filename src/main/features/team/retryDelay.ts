const FIRST = 1000;
const LONGEST = 5 * 60_000;

/**
 * The delay before connecting again, ms, after a number of failures in a row. It doubles each time (exponential backoff),
 * with random jitter, so that members that lost a broker do not all return at once. `random`: from 0 to 1.
 */
export const retryDelay = (failures: number, random: number): number =>
  Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1)) * (0.5 + random / 2);
