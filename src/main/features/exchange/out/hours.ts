import { formatDecimal } from '#shared/format/decimal.ts';

/** A ten-thousandth of an hour in ms; four digits tell seconds apart. */
const STEP = 360;

/** A duration in ms as a decimal number of hours with a point and two to four digits: `1.50`, `0.0003`. */
export const decimalHours = (ms: number): string =>
  formatDecimal(Math.round(ms / STEP), 4).replace(/(\.\d\d)(\d*?)0+$/u, '$1$2');
