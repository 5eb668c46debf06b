import { addDays, weekdayOf } from '#shared/time/date.ts';
import { daily, parseRecurrence, printRecurrence } from '#shared/time/recurrence.ts';
import type { Recurrence } from '#shared/time/recurrence.ts';

/** How a task can repeat: by a rule that follows from its date, or by one that is typed. */
export const repeats = ['never', 'daily', 'weekdays', 'weekly', 'monthly', 'yearly', 'custom'] as const;
export type Repeat = (typeof repeats)[number];

const onWeekdays = (...weekdays: readonly number[]): Recurrence => ({
  ...daily,
  frequency: 'WEEKLY',
  weekdays: weekdays.map((weekday) => ({ weekday, nth: null })),
});

/** The rule of a choice for a task of a date; null: it has none, or it is typed. */
export function ruleOf(repeat: Repeat, date: string): Recurrence | null {
  const isLastOfMonth = addDays(date, 1).endsWith('-01');
  const monthDay = isLastOfMonth ? -1 : Number(date.slice(8));
  const rules: Readonly<Record<Repeat, Recurrence | null>> = {
    never: null,
    daily,
    weekdays: onWeekdays(1, 2, 3, 4, 5),
    weekly: onWeekdays(weekdayOf(date)),
    monthly: { ...daily, frequency: 'MONTHLY', monthDays: [monthDay] },
    yearly: { ...daily, frequency: 'YEARLY' },
    custom: null,
  };
  return rules[repeat];
}

/** The choice that a rule is for a task of a date. */
export function repeatOf(recurrence: string | null, date: string): Repeat {
  const rule = recurrence === null ? null : parseRecurrence(recurrence);
  if (!rule) return 'never';
  const text = printRecurrence(rule);
  const isSame = (repeat: Repeat): boolean => {
    const offered = ruleOf(repeat, date);
    return offered !== null && printRecurrence(offered) === text;
  };
  return repeats.find(isSame) ?? 'custom';
}

/** The text of a choice's rule; null for none. `typed`: the rule of `custom`. */
export function recurrenceOf(repeat: Repeat, date: string, typed: string): string | null {
  if (repeat === 'custom') return typed.trim() || null;
  const rule = ruleOf(repeat, date);
  return rule && printRecurrence(rule);
}
