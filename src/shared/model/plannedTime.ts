import type { Calendar, Day } from '../time/day.ts';
import { contains } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import { readPlan } from '../time/plan.ts';
import type { Task } from './task.ts';

const HOUR = 3_600_000;

/** How long a task takes that is planned, ms: what is left of its estimate, but half an hour; an hour without one. */
export const plannedLength = ({ estimate, timeSpent }: Pick<Task, 'estimate' | 'timeSpent'>): number =>
  estimate === null ? HOUR : Math.max(HOUR / 2, estimate - timeSpent);

/** The tasks planned for a day: those with a time, and when; and those that may be done at any time of it. */
export type DayPlan = {
  readonly timed: readonly { readonly task: Task; readonly span: Interval }[];
  readonly untimed: readonly Task[];
};

/** What is planned for a day among open tasks; those with a time in their order. */
export function planOfDay(tasks: readonly Task[], day: Day, { zone }: Calendar): DayPlan {
  const read = tasks.flatMap((task) =>
    task.planned === null || task.state === 'done' ? [] : { task, ...readPlan(task.planned, zone) },
  );
  return {
    timed: read
      .flatMap(({ task, at }) =>
        at === null || !contains(day, at) ? [] : { task, span: { start: at, end: at + plannedLength(task) } },
      )
      .toSorted((a, b) => a.span.start - b.span.start),
    untimed: read.flatMap(({ task, date, at }) => (at === null && date === day.date ? task : [])),
  };
}
