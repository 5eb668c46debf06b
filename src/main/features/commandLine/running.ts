import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Core } from '../../core/core.ts';
import type { Clock } from '../../core/ports.ts';
import { publicEntries, publicState, publicTasks } from '../../core/publicState.ts';

/** A Stint with its data, and what is printed of it: the same as the local API answers. */
export type Running = {
  readonly core: Core;
  readonly clock: Clock;
  readonly state: () => ApiState;
  readonly tasks: () => ApiTasks;
  /** The entries of a day (its date). @throws StoreError */
  readonly entries: (date: string) => ApiEntries;
};

export function createRunning(core: Core, clock: Clock): Running {
  /** No tick notices a new day while no timer is running. */
  const snapshot = (): Snapshot => {
    core.refresh();
    return core.whole();
  };
  return {
    core,
    clock,
    state: () => publicState(snapshot(), clock.now()),
    tasks: () => publicTasks(snapshot(), clock.now()),
    entries(date) {
      const now = snapshot();
      const day = date === now.day.date ? now.day : dayOf(date, now.calendar);
      return publicEntries(now, core.entriesBetween(day), clock.now(), day);
    },
  };
}
