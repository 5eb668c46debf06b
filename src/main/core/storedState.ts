import { isDeepStrictEqual } from 'node:util';
import { withTasks } from '#shared/snapshot/patch.ts';
import { contains } from '#shared/time/interval.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Clock, Delta, Store, Stored } from './ports.ts';

export type StoredState = ReturnType<typeof createStoredState>;

/** What is stored, as the core keeps it in memory, and the day in which `spentToday` is counted. */
export function createStoredState(store: Store, clock: Clock) {
  let calendar: Calendar = { zone: clock.zone(), dayStartsAt: 0 };
  let day = dayAt(clock.now(), calendar);
  let stored = store.load(day);
  let epoch = store.epoch();

  /** The chosen zone, or the system’s, which may change at any time. */
  const zoneNow = (): string => stored.settings.zone ?? clock.zone();

  /** Counts `spentToday` anew when the day has turned or the zone was changed. True when it did. */
  function turnDay(): boolean {
    const counted: Calendar = { zone: zoneNow(), dayStartsAt: stored.settings.dayStartsAt };
    const today = dayAt(clock.now(), counted);
    if (isDeepStrictEqual(counted, calendar) && isDeepStrictEqual(today, day)) return false;
    if (today.start !== day.start || today.end !== day.end) stored = store.load(today);
    calendar = counted;
    day = today;
    return true;
  }

  // The settings, which say how days are counted, are only known now.
  turnDay();

  return {
    get: (): Stored => stored,
    day: () => day,
    calendar: () => calendar,
    turnDay,
    /** Whether another day has begun by `now`, ms UTC, or another zone counts. */
    isPast: (now: number): boolean => !contains(day, now) || zoneNow() !== calendar.zone,

    /** Reads everything again where the file went away or was replaced since it was read. Answers whether it was. */
    reloadIfReplaced(): boolean {
      const next = store.epoch();
      if (next === epoch) return false;
      stored = store.load(day);
      epoch = next;
      return true;
    },

    /** Applies what a write changed. What it left as it was stays the same object, so that nobody is shown it again. */
    apply({ upserted, removed, ...rest }: Delta): void {
      const parts = Object.entries(rest).filter(
        ([name, part]) => !isDeepStrictEqual(part, stored[name as keyof Stored]),
      );
      stored = { ...stored, ...Object.fromEntries(parts), tasks: withTasks(stored.tasks, upserted, removed) };
    },
  };
}
