import { noTasks } from '#shared/model/task.ts';
import { useMemo } from 'react';
import { plannedTasks, planOfDay } from '#shared/model/plannedTime.ts';
import type { DayPlan } from '#shared/model/plannedTime.ts';
import { partIn } from '#shared/model/trackedTime.ts';
import { isAnyRunning } from '#shared/model/timeEntry.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Calendar, Day } from '#shared/time/day.ts';
import { useDrawn } from '../../state/drawn.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { stopsOf } from './stops.ts';
import type { Stop } from './stops.ts';

/** A running entry takes room up to the end of so many ms, so that nothing is laid out anew each second. */
const GRAIN = 5 * 60_000;

/** A day of a calendar: what was tracked, what is planned, and where it is drawn. */
export type DrawnDay = {
  readonly day: Day;
  readonly entries: readonly TimeEntry[];
  readonly plan: DayPlan;
  readonly stops: readonly Stop[];
};

type Shown = {
  readonly days: readonly Day[];
  readonly calendar: Calendar;
  readonly entries: readonly TimeEntry[];
  /** Px. */
  readonly hourHeight: number;
};

/** The days of a calendar with their stops; a hook. */
export function useDayStops({ days, calendar, entries, hourHeight }: Shown): readonly DrawnDay[] {
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks);
  const planned = plannedTasks(tasks ?? noTasks);
  const hasRunning = useMemo(() => isAnyRunning(entries), [entries]);
  const until = useDrawn(({ now }) => (hasRunning ? (Math.floor(now / GRAIN) + 1) * GRAIN : 0));
  return useMemo(
    () =>
      days.map((day, index) => {
        const own = entries.filter((entry) => partIn(entry, day, until) !== null || entry.startedAt === day.start);
        const plan = planOfDay(planned, tasks ?? noTasks, day, calendar);
        const stops = stopsOf({ entries: own, plan, day, hourHeight, until, hasDayBefore: index > 0 });
        return { day, entries: own, plan, stops };
      }),
    [days, calendar, entries, hourHeight, planned, tasks, until],
  );
}
