/** In ms. */
const HOUR = 3_600_000;

/**
 * What a time, ms, comes to at an hourly rate: minor units, rounded half up. Exact: where the product is more than a
 * number holds exactly, hours and the rest are multiplied apart.
 */
export function amountOf(time: number, perHour: number): number {
  const hours = 2 * time * perHour < Number.MAX_SAFE_INTEGER - HOUR ? 0 : Math.floor(time / HOUR);
  const rest = time - hours * HOUR;
  return hours * perHour + Math.floor((2 * rest * perHour + HOUR) / (2 * HOUR));
}
