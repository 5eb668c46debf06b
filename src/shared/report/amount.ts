/** In ms. */
const HOUR = 3_600_000;

/**
 * What a time, ms, comes to at an hourly rate: minor units, rounded half up. Exact: hours and the rest are multiplied
 * apart, which keeps every product of an allowed rate below 2^53.
 */
export function amountOf(time: number, perHour: number): number {
  const hours = Math.floor(time / HOUR);
  const rest = time - hours * HOUR;
  return hours * perHour + Math.floor((2 * rest * perHour + HOUR) / (2 * HOUR));
}
