import { addDays, dateOfPlan, mondayOf } from '../time/date.ts';
import type { Day } from '../time/day.ts';
import type { Task } from './task.ts';

/** Which tasks a list is about: those of today, those ahead, or all. */
export const scopes = ['today', 'upcoming', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** The dates at which a task is due or planned, earlier ones first. */
const datesOf = ({ due, planned }: Task): string[] =>
  [due, planned === null ? null : dateOfPlan(planned)].flatMap((date) => date ?? []).toSorted();

/** Whether a task is due or planned on a date or before. */
export const isDatedBy = (task: Task, date: string): boolean => datesOf(task).some((one) => one <= date);

/** The next date after today at which a task is due or planned; null if there is none. */
export const dateAhead = (task: Task, today: Day): string | null =>
  datesOf(task).find((date) => date > today.date) ?? null;

/**
 * Whether a task belongs to a scope. Today: it is due or planned until today, or was worked on today. Upcoming: it is due
 * or planned later. What is planned for today and due later is both. A task that is running belongs to today.
 */
export function isInScope(scope: Scope, task: Task, today: Day): boolean {
  if (scope === 'all') return true;
  if (scope === 'upcoming') return task.state === 'open' && dateAhead(task, today) !== null;
  const isWorkedOn = task.running !== null || task.spentToday > 0;
  return isWorkedOn || isDatedBy(task, today.date);
}

/** A period ahead, from one date to another, both included. */
export type Period = { readonly unit: 'day' | 'week' | 'month'; readonly from: string; readonly to: string };

/** How many days ahead each is a period of its own, and how many days weeks are; months follow. */
const DAYS = 7;
const WEEKS = 28;

const lastOfMonth = (date: string): string => addDays(`${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);

const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * The period in which a task is due or planned next: a day within a week, then what is left of a week from Monday to
 * Sunday, then of a month. Null if that is not ahead.
 */
export function periodOf(task: Task, today: Day): Period | null {
  const date = dateAhead(task, today);
  if (date === null) return null;
  const lastDay = addDays(today.date, DAYS);
  if (date <= lastDay) return { unit: 'day', from: date, to: date };
  // The last week is a whole one, and the months begin behind it.
  const lastWeekDay = addDays(mondayOf(addDays(today.date, WEEKS)), 6);
  if (date <= lastWeekDay) {
    const monday = mondayOf(date);
    return { unit: 'week', from: later(monday, addDays(lastDay, 1)), to: addDays(monday, 6) };
  }
  const first = `${date.slice(0, 7)}-01`;
  return { unit: 'month', from: later(first, addDays(lastWeekDay, 1)), to: lastOfMonth(date) };
}
