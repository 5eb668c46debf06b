import { addDays, isDate } from '../time/date.ts';

/** The words for days behind us, as the number of days from today. */
const near: Readonly<Record<string, number>> = { today: 0, сегодня: 0, yesterday: -1, вчера: -1 };

/** The words for days in English, as shells list them. */
export const dayNames: readonly string[] = Object.keys(near).filter((name) => /^[a-z]+$/u.test(name));

/** Whether a word names a day: `today`, `yesterday` or a date. */
export const isDay = (word: string): boolean => isDate(word) || Object.hasOwn(near, word.toLowerCase());

/** The date of such a word on the day `today` (`2026-03-04`). */
export const dateOf = (word: string, today: string): string =>
  isDate(word) ? word : addDays(today, near[word.toLowerCase()] ?? 0);
