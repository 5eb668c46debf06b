import { INSTANT_MAX } from '#shared/model/instant.ts';
import type { RefusedReason } from '#shared/model/importing.ts';
import { isDate } from '#shared/time/date.ts';
import type { When } from './format.ts';

/** ISO 8601, extended or basic, with `T` or a space: `2024-03-04T10:23:52.5+01:00`, `20240304T102352Z`. */
const iso =
  /^(\d{4})(-?)(\d{2})\2(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z)| ?([+-])(\d{2}):?(\d{2})?)?$/iu;

/** The years that entries may lie in. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2099];

/** The instant of a number (ms UTC), or why it is none: `missing` if there is no number at all. */
export function readInstant(value: unknown, missing: RefusedReason): When | RefusedReason {
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'number') return 'unreadable-row';
  return value >= 0 && value <= INSTANT_MAX ? { at: Math.round(value) } : 'out-of-range';
}

/**
 * The time that an ISO 8601 text says: an instant if it ends in `Z` or an offset, otherwise a local date and time in
 * the extended form; or why it is none: `missing` if it is no text or an empty one.
 */
export function readIso(value: unknown, missing: RefusedReason): When | RefusedReason {
  if (value === undefined || value === null || value === '') return missing;
  const parts = typeof value === 'string' ? iso.exec(value.trim()) : null;
  if (!parts) return 'impossible-time';
  const [, year = '', , month, day, hour = '', minute = '', second = '00', fraction = '', utc, sign] = parts;
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return 'impossible-date';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'impossible-time';
  const time = `${hour}:${minute}:${second}`;
  if (utc === undefined && sign === undefined) {
    const isInRange = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
    return isInRange ? { date, time } : 'out-of-range';
  }
  const [offsetHours, offsetMinutes] = [Number(parts[11] ?? 0), Number(parts[12] ?? 0)];
  if (offsetHours > 23 || offsetMinutes > 59) return 'impossible-time';
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000 * (sign === '-' ? -1 : 1);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return readInstant(Date.parse(`${date}T${time}Z`) + milliseconds - offset, missing);
}
