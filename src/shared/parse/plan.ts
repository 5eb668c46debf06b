import { isPlan, planOn } from '../time/date.ts';
import { parseClockTime } from './clockTime.ts';
import { parseDueDay } from './dueDay.ts';

/** The time of day that a text means, minutes after midnight; null if it means none. */
function timeIn(text: string): number | null {
  const time = parseClockTime(text);
  return time.ok && time.value.kind === 'shown' ? time.value.minutes : null;
}

/**
 * The day, or day and time, that a text means on the day `today`: `tomorrow`, `fri 14:30`, `24.12 9 pm`; a time alone is
 * today. Returns `2026-03-04` or `2026-03-04T14:30`, or null if it means none.
 */
export function parsePlan(text: string, today: string): string | null {
  const typed = text.trim();
  if (isPlan(typed)) return typed;
  const words = typed.split(/\s+/u);
  const day = parseDueDay(words.join(' '), today);
  if (day !== null) return day;
  for (let at = words.length - 1; at >= 0; at--) {
    const date = at === 0 ? today : parseDueDay(words.slice(0, at).join(' '), today);
    const time = timeIn(words.slice(at).join(' '));
    if (date !== null && time !== null) return planOn(date, time);
  }
  return null;
}

/** A plan as `parsePlan` parses it: `2026-03-04 14:30`. */
export const printPlan = (planned: string): string => planned.replace('T', ' ');
