import { isDeepStrictEqual } from 'node:util';
import type { PastTasks } from '#shared/snapshot/snapshot.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { contains } from '#shared/time/interval.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Clock, Delta, Store, Stored } from './ports.ts';
import { createPresentTasks } from './presentTasks.ts';

export type StoredState = ReturnType<typeof createStoredState>;

/** The stored state in memory, and the day for `spentToday`. */
export function createStoredState(store: Store, clock: Clock) {
  let systemZone = clock.zone();
  let calendar: Calendar = { zone: systemZone, dayStartsAt: 0 };
  let day = dayAt(clock.now(), calendar);
  let stored = store.load(day);
  let epoch = store.epoch();
  const whole = () => ({ tasks: stored.tasks, away: stored.away, day });

  /** The chosen time zone, or the system's, which can change at any time. */
  function zoneNow(): string {
    systemZone = clock.zone();
    return stored.settings.zone ?? systemZone;
  }

  /** Recomputes `spentToday` if the day is over or the time zone changed. Returns whether it did. */
  function readDay(): boolean {
    const counted: Calendar = { zone: zoneNow(), dayStartsAt: stored.settings.dayStartsAt };
    const now = clock.now();
    if (isDeepStrictEqual(counted, calendar) && contains(day, now)) return false;
    const today = dayAt(now, counted);
    if (today.start !== day.start || today.end !== day.end) stored = store.load(today);
    calendar = counted;
    day = today;
    return true;
  }

  // The settings, which determine days, are known from here on.
  readDay();
  const present = createPresentTasks(whole());

  /** Begins the next day if the day is over. Returns whether it did. */
  function turnDay(): boolean {
    const isOver = readDay();
    if (isOver) present.reset(whole());
    return isOver;
  }

  return {
    get: (): Stored => stored,
    /** The tasks of the snapshot, and how many there are besides. */
    present: present.tasks,
    past: present.past,
    pastOf: (ids: Iterable<TaskId>): PastTasks => present.pastOf(ids, stored),
    day: () => day,
    calendar: () => calendar,
    turnDay,
    /** The system's time zone when it was last read: reading it takes longer than deciding a command. */
    systemZone: (): string => systemZone,
    /** Whether another day has begun at `now`, ms UTC, or the time zone changed. */
    isPast: (now: number): boolean => !contains(day, now) || zoneNow() !== calendar.zone,

    /** Loads everything again if the file disappeared or was replaced. Returns whether it did. */
    reloadIfReplaced(): boolean {
      const next = store.epoch();
      if (next === epoch) return false;
      stored = store.load(day);
      present.reset(whole());
      epoch = next;
      return true;
    },

    /** Applies a delta. Unchanged parts keep their identity, so that views do not draw them again. */
    apply({ upserted, removed, ...rest }: Delta): void {
      const before = whole();
      const parts = Object.entries(rest).filter(
        ([name, part]) => !isDeepStrictEqual(part, stored[name as keyof Stored]),
      );
      stored = { ...stored, ...Object.fromEntries(parts), tasks: stored.tasks.with(upserted, removed) };
      present.apply({ upserted, removed }, before, whole());
    },
  };
}
