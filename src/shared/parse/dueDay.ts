import { addDays, isDate, weekdayOf } from '../time/date.ts';

/** Words for days in both languages, as the number of days from today. */
const near: Readonly<Record<string, number>> = {
  today: 0,
  tomorrow: 1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
};

/** Names of the weekdays and their abbreviations, Monday first. */
const weekdays: readonly (readonly string[])[] = [
  ['mon', 'monday', 'пн', 'понедельник'],
  ['tue', 'tuesday', 'вт', 'вторник'],
  ['wed', 'wednesday', 'ср', 'среда'],
  ['thu', 'thursday', 'чт', 'четверг'],
  ['fri', 'friday', 'пт', 'пятница'],
  ['sat', 'saturday', 'сб', 'суббота'],
  ['sun', 'sunday', 'вс', 'воскресенье'],
];

const dayAndMonth = /^(\d{1,2})[./](\d{1,2})$/u;
const inDays = /^(\d{1,3})[dд]$/u;

/**
 * The date that a word means on the day `today` (`2026-03-04`): `today`, `tomorrow`, a weekday (the next one), `24.12`
 * (the next such day), `5d`, or the date itself. Null if it means none.
 */
export function parseDueDay(text: string, today: string): string | null {
  const word = text.toLowerCase();
  if (isDate(word)) return word;
  const days = near[word] ?? (inDays.test(word) ? Number(inDays.exec(word)?.[1]) : undefined);
  if (days !== undefined) return addDays(today, days);
  const weekday = weekdays.findIndex((names) => names.includes(word));
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 7) % 7) + 1);
  const parts = dayAndMonth.exec(word);
  return parts ? nextDate(Number(parts[1]), Number(parts[2]), today) : null;
}

/** The next date with this day and month; for 29 February it may be years away. */
function nextDate(day: number, month: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const two = (n: number) => String(n).padStart(2, '0');
  const dates = Array.from({ length: 9 }, (_year, more) => `${year + more}-${two(month)}-${two(day)}`);
  return dates.find((date) => isDate(date) && date >= today) ?? null;
}
