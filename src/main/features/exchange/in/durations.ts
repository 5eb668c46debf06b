const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `1:30`, `01:30:05`, `120:00:00`, `0:00:01.500`. */
const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d(?:[.,]\d{1,3})?))?$/u;
/** What separates thousands, beside point and comma. */
const spaces = /[\s\u00A0\u202F'’]/gu;
/** `12`, `0.5`, `,75` and `1.234.567,5`; of two kinds of separators the last one is the decimal one. */
const number =
  /^(?:\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d+|\d{1,3}([.,])\d{3}(?:\2\d{3})+|\d*[.,]\d+|\d+[.,]?)$/u;

/** Parses `H:MM`, `HH:MM:SS` and the like: ms, or null if it is no such duration. */
export function parseClockDuration(text: string): number | null {
  const parts = clock.exec(text.trim());
  if (!parts) return null;
  const seconds = Number((parts[3] ?? '0').replace(',', '.'));
  return Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE + Math.round(seconds * SECOND);
}

/**
 * Parses hours as a decimal number, with point or comma, and with separated thousands: ms, or null if it is no such
 * number. A single separator is the decimal one: `1,234` is a bit more than an hour.
 */
export function parseDecimalHours(text: string): number | null {
  const digits = text.trim().replaceAll(spaces, '');
  if (!number.test(digits)) return null;
  const separators = digits.match(/[.,]/gu) ?? [];
  const isWhole = separators.length > 1 && new Set(separators).size === 1;
  const decimal = isWhole ? -1 : Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const plain =
    decimal === -1
      ? digits.replaceAll(/[.,]/gu, '')
      : `${digits.slice(0, decimal).replaceAll(/[.,]/gu, '')}.${digits.slice(decimal + 1)}`;
  const ms = Math.round(Number(plain) * HOUR);
  return Number.isSafeInteger(ms) ? ms : null;
}

/** Parses a duration in either form, `1:30:00` or `1.5` hours: ms, or null if it is neither. */
export const parseTableDuration = (text: string): number | null =>
  text.includes(':') ? parseClockDuration(text) : parseDecimalHours(text);
