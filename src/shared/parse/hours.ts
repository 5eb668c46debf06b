import { parseDuration } from './duration.ts';
import { plain, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

const HOUR = 3_600_000;

/** Parses a long duration as people type it, in ms: like `parseDuration`, but a plain number counts hours, as in `40`. */
export function parseHours(text: string): Parsed<number> {
  const typed = plain(text);
  return /^\d{1,6}(?:\.\d{1,4})?$/u.test(typed) ? understood(Math.round(Number(typed) * HOUR)) : parseDuration(text);
}
