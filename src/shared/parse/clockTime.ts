import { parseDuration } from './duration.ts';
import { misread, plain, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

/** A time as people say it: a time of day, in minutes after midnight, or how long ago, in ms. */
export type ClockTime =
  | { readonly kind: 'shown'; readonly minutes: number }
  | { readonly kind: 'ago'; readonly ms: number };

/** `9`, `21`, `915`, `9:15`, `9.15`, optionally followed by `am` or `pm`. */
const shown = /^(\d{1,2})(?:[:.]?(\d{2}))? ?(?:([ap])\.?m\.?)?$/u;

/** Parses a time as people type it: `9`, `9:15`, `915`, `9.15`, `21:40`, `9pm`, `9:15 am`, `-20m`, `now`, `сейчас`. */
export function parseClockTime(text: string): Parsed<ClockTime> {
  const typed = plain(text);
  if (typed === '') return misread('time-empty');
  if (typed === 'now' || typed === 'сейчас') return understood({ kind: 'ago', ms: 0 });
  if (typed.startsWith('-')) {
    const ago = parseDuration(typed.slice(1));
    return ago.ok ? understood({ kind: 'ago', ms: ago.value }) : misread('time-unclear');
  }
  const parts = shown.exec(typed);
  if (!parts) return misread('time-unclear');
  const [, hourText, minuteText = '0', half] = parts;
  const hour = hourOf(Number(hourText), half);
  if (hour === null) return misread('time-hour');
  const minute = Number(minuteText);
  return minute > 59 ? misread('time-minute') : understood({ kind: 'shown', minutes: hour * 60 + minute });
}

/** The hour of the day. On a twelve-hour clock, 12 comes before 1. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
