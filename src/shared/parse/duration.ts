import { misread, plain, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const HOURS = '(?:h|hr|hrs|hours?|ч|час|часа|часов)\\.?';
const MINUTES = '(?:m|min|mins|minutes?|м|мин|минуты?|минут)\\.?';

/** `1h30`, `1 h 30 min`, `1ч30`: hours, and minutes below 60. */
const both = new RegExp(`^(\\d{1,4}) ?${HOURS} ?(\\d{1,2}) ?(?:${MINUTES})?$`, 'u');
/** `1:30`. */
const clock = /^(\d{1,4}):(\d{2})$/u;
/** `1h`, `1.5h`, `1,5 ч`. */
const hours = new RegExp(`^(\\d{1,4}(?:\\.\\d{1,4})?|\\.\\d{1,4}) ?${HOURS}$`, 'u');
/** `45`, `90m`, `90 мин`. */
const minutes = new RegExp(`^(\\d{1,6}) ?(?:${MINUTES})?$`, 'u');

/**
 * Parses a duration as people type it, in ms: `1h30`, `90m`, `1:30`, `1,5h`, or a plain number of minutes; also with
 * `ч` and `м`.
 */
export function parseDuration(text: string): Parsed<number> {
  const typed = plain(text);
  if (typed === '') return misread('duration-empty');
  const parts = both.exec(typed) ?? clock.exec(typed);
  if (parts) {
    const rest = Number(parts[2]);
    return rest > 59 ? misread('duration-minute') : understood(Number(parts[1]) * HOUR + rest * MINUTE);
  }
  const whole = hours.exec(typed);
  if (whole) return understood(Math.round(Number(whole[1]) * HOUR));
  const few = minutes.exec(typed);
  return few ? understood(Number(few[1]) * MINUTE) : misread('duration-unclear');
}
