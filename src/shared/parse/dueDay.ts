import { addDays, isDate, weekdayOf } from '../time/date.ts';

/** Words for days in both languages, as the number of days from today. */
const near: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  вчера: -1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
};

/** Names of the weekdays and their abbreviations, Monday first. */
const weekdays: readonly (readonly string[])[] = [
  ['mon', 'monday', 'пн', 'понедельник'],
  ['tue', 'tuesday', 'вт', 'вторник'],
  ['wed', 'wednesday', 'ср', 'среда', 'среду'],
  ['thu', 'thursday', 'чт', 'четверг'],
  ['fri', 'friday', 'пт', 'пятница', 'пятницу'],
  ['sat', 'saturday', 'сб', 'суббота', 'субботу'],
  ['sun', 'sunday', 'вс', 'воскресенье'],
];

const dayAndMonth = /^(\d{1,2})[./](\d{1,2})$/u;
const inDays = /^\+?(\d{1,3})[dд]$/u;
const inWeeks = /^\+?(\d{1,2})(?:w|н|нед)$/u;

/** `next mon`, `след пн`, `следующая среда`: that weekday of the next week. */
const next = '(?:next|след(?:\\.|ующ\\p{L}+)?)';
const ofNextWeek = new RegExp(`^${next}\\s+(\\S+)$`, 'u');

/** The source of an expression for the days that are two words, `next mon`, without regard to case. */
export const twoWordDay = `${next}\\s+(?:${weekdays.flat().join('|')})`;

/**
 * The date that a word means on the day `today` (`2026-03-04`): `yesterday`, `today`, `tomorrow`, a weekday (the next one), `next
 * mon` (that of the next week), `24.12` (the next such day), `5d` or `+5d`, `+2w`, or the date itself. Null if it means
 * none.
 */
export function parseDueDay(text: string, today: string): string | null {
  const word = text.toLowerCase();
  if (isDate(word)) return word;
  const days = near[word] ?? daysFrom(word);
  if (days !== null) return addDays(today, days);
  const weekday = weekdayNamed(word);
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 7) % 7) + 1);
  const later = weekdayNamed(ofNextWeek.exec(word)?.[1]);
  if (later >= 0) return addDays(today, 7 + 1 - weekdayOf(today) + later);
  const parts = dayAndMonth.exec(word);
  return parts ? nextDate(Number(parts[1]), Number(parts[2]), today) : null;
}

/** The place of a weekday in the week, 0 for Monday; -1 if it is none. */
const weekdayNamed = (word = ''): number => weekdays.findIndex((names) => names.includes(word));

/** How many days `5d` or `+2w` are; null if it is neither. */
function daysFrom(word: string): number | null {
  const days = inDays.exec(word)?.[1];
  if (days !== undefined) return Number(days);
  const weeks = inWeeks.exec(word)?.[1];
  return weeks === undefined ? null : Number(weeks) * 7;
}

/** The next date with this day and month; for 29 February it may be years away. */
function nextDate(day: number, month: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const two = (n: number) => String(n).padStart(2, '0');
  const dates = Array.from({ length: 9 }, (_year, more) => `${year + more}-${two(month)}-${two(day)}`);
  return dates.find((date) => isDate(date) && date >= today) ?? null;
}
