const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `10:23`, `10:23:52.5`, `10.23`; the hour alone with `am` or `pm`. */
const clock = /^(\d{1,2})(?:([:.])(\d{2})(?:\2(\d{2})(?:[.,](\d{1,3})\d*)?)?)? ?(?:([ap])\.? ?m\.?)?$/u;
/** `22h15`, `22 h`. */
const french = /^(\d{1,2}) ?h ?(\d{2})?$/u;

/** The hour of the day, or null. On a twelve-hour clock, 12 comes before 1. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/**
 * Reads a time of day as files have it: `10:23`, `10:23:52 AM`, `10:23 a.m.`, `22h15`. The result is ms after midnight,
 * or null if it is none.
 */
export function readTime(text: string): number | null {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const hours = french.exec(plain);
  const parts = hours ? [hours[0], hours[1], 'h', hours[2] ?? '00'] : clock.exec(plain);
  if (parts === null) return null;
  const [, hourText, , minuteText, secondText = '0', fraction = '', half] = parts;
  const hour = hourOf(Number(hourText), half);
  // A number alone is no time of day.
  if (hour === null || (minuteText === undefined && half === undefined)) return null;
  const [minute, second] = [Number(minuteText ?? 0), Number(secondText)];
  if (minute > 59 || second > 59) return null;
  return hour * HOUR + minute * MINUTE + second * SECOND + Number(fraction.padEnd(3, '0'));
}
