import { activeTasks } from '#shared/model/elapsed.ts';
import type { Summary } from '#shared/model/summary.ts';
import type { Task } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, Disposable, ReadIdle } from '../../core/ports.ts';
import { idleReminderAt } from './idleReminder.ts';

const MINUTE = 60_000;

/** When an entry ended last, ms UTC; 0 if none did. */
const lastEnd: Summary<Task, number> = {
  of: ({ lastEndedAt }) => lastEndedAt ?? 0,
  join: (ends) => Math.max(0, ...ends),
};

/** Whether no timer and no focus phase is running. */
export const isIdle = ({ tasks, focus }: Snapshot): boolean => focus === null && activeTasks(tasks).length === 0;

/**
 * Calls `remind` if no timer is running during working hours, once until one is started. It sets a single timeout for the
 * next moment at which the reminder can be due, and none while the reminder is turned off.
 */
export function createIdleTimer(core: Core, clock: Clock, readIdle: ReadIdle, remind: () => void) {
  const startedAt = clock.now();
  let shot: Disposable | null = null;
  let isReminded = false;
  let reading = false;

  /** When the reminder can be due next, ms UTC. */
  function next(): number | null {
    const { settings, tasks, calendar } = core.whole();
    return idleReminderAt(settings, calendar.zone, Math.max(startedAt, tasks.sum(lastEnd)), clock.now());
  }

  function aim(least = 0): void {
    shot?.dispose();
    shot = null;
    const snapshot = core.snapshot();
    if (!snapshot.settings.remindIdle || isReminded || reading || !isIdle(snapshot)) return;
    const at = next();
    if (at !== null) shot = clock.after(Math.max(least, at - clock.now()), () => void due());
  }

  /** After sleep, the timeout may fire outside of working hours; and a person who is away needs no reminder. */
  async function due(): Promise<void> {
    shot = null;
    reading = true;
    const idle = await readIdle().finally(() => (reading = false));
    const snapshot = core.snapshot();
    const { awayMinutes, remindIdleAfter, remindIdle } = snapshot.settings;
    const at = next();
    const isNow = at !== null && at <= clock.now();
    if (!remindIdle || !isIdle(snapshot)) return;
    if (!isNow || idle >= awayMinutes * MINUTE) return aim(isNow ? remindIdleAfter * MINUTE : 0);
    isReminded = true;
    remind();
  }

  return {
    show(snapshot: Snapshot): void {
      if (!isIdle(snapshot)) isReminded = false;
      aim();
    },
    dispose(): void {
      shot?.dispose();
      shot = null;
    },
  };
}
