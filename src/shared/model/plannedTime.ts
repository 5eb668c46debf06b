import type { Calendar, Day } from '../time/day.ts';
import { contains } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import { readPlan } from '../time/plan.ts';
import { partsOf } from './parts.ts';
import { listed } from './summary.ts';
import type { Task, Tasks } from './task.ts';

const HOUR = 3_600_000;

type Estimated = Pick<Task, 'estimate' | 'timeSpent'>;

/**
 * How long a task takes that is planned, ms: what is left of its estimate, but half an hour; an hour without one. The
 * time of its parts counts as its own.
 */
export function plannedLength({ estimate, timeSpent }: Estimated, parts: readonly Task[]): number {
  if (estimate === null) return HOUR;
  const spent = parts.reduce((sum, part) => sum + part.timeSpent, timeSpent);
  return Math.max(HOUR / 2, estimate - spent);
}

const withPlan = listed<Task, Task>((task) => (task.planned === null ? [] : [task]));

/** The tasks that are planned. */
export const plannedTasks = (tasks: Tasks): readonly Task[] => tasks.sum(withPlan);

/** The tasks planned for a day: those with a time, and when; and those that may be done at any time of it. */
export type DayPlan = {
  readonly timed: readonly { readonly task: Task; readonly span: Interval }[];
  readonly untimed: readonly Task[];
};

/** What is planned for a day among open tasks; those with a time in their order. `planned`: those of `tasks` with a plan. */
export function planOfDay(planned: readonly Task[], tasks: Tasks, day: Day, { zone }: Calendar): DayPlan {
  const read = planned.flatMap((task) =>
    task.planned === null || task.state === 'done' ? [] : { task, ...readPlan(task.planned, zone) },
  );
  return {
    timed: read
      .flatMap(({ task, at }) =>
        at === null || !contains(day, at)
          ? []
          : { task, span: { start: at, end: at + plannedLength(task, partsOf(tasks, task.id)) } },
      )
      .toSorted((a, b) => a.span.start - b.span.start),
    untimed: read.flatMap(({ task, date, at }) => (at === null && date === day.date ? task : [])),
  };
}
