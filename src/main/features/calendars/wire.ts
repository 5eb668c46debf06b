import type { CalendarTrouble } from '#shared/model/calendarTrouble.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import type { Occurrences } from './occurrences.ts';

/** What the process that reads calendars is asked for: the events of a file in a range. */
export type Order = { readonly path: string; readonly range: Interval; readonly calendar: Calendar };

/** What it answers; `detail`: the system's reason. */
export type Answer =
  | ({ readonly ok: true } & Occurrences)
  | { readonly ok: false; readonly trouble: CalendarTrouble; readonly code: string; readonly message: string };

/** A process that reads one calendar, and ends or is ended after it (app/calendarProcess.ts). */
export type CalendarProcess = {
  post(order: Order): void;
  onAnswer(listener: (answer: Answer) => void): void;
  onEnd(listener: () => void): void;
  kill(): void;
};

/** Larger calendars are refused, bytes. */
export const SIZE_MAX = 5 * 1024 * 1024;
