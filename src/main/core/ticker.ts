import { activeTasks } from '#shared/domain/elapsed.ts';
import type { ActiveTask } from '#shared/domain/task.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Clock, Disposable, View } from './ports.ts';

const SECOND = 1000;

/** The latest moment, no later than `now`, at which the task's elapsed time was a whole number of seconds; ms UTC. */
const lastFlip = (task: ActiveTask, now: number): number => {
  const origin = task.running.startedAt - task.timeSpent;
  return origin + Math.floor((now - origin) / SECOND) * SECOND;
};

/**
 * The only timer of the app. Follows the snapshot: one shot at a time, aimed at the next second of the latest started
 * task; none while nothing is active. `emit` gets the very moment the digit flips, not the one the timer fired at, so a
 * late timer neither skips nor repeats a second, and all figures move together. `look` is called before each second: it
 * may change the snapshot, and with it the aim.
 */
export function createTicker(clock: Clock, emit: (now: number) => void, look = () => {}): View & { tickNow(): void } {
  let shot: Disposable | null = null;
  let leading: ActiveTask | null = null;

  function aim(task: ActiveTask, shown: number): void {
    const next = lastFlip(task, shown) + SECOND;
    const mine = clock.after(Math.max(0, next - clock.now()), () => {
      look();
      if (shot !== mine) return;
      // A timer may fire a breath early; a clock that was set is met by the next aim.
      const now = clock.now();
      const early = now < next && next - now < SECOND;
      const shownNext = early ? next : lastFlip(task, now);
      aim(task, shownNext);
      emit(shownNext);
    });
    shot = mine;
  }

  function start(): void {
    shot?.dispose();
    shot = null;
    if (!leading) return;
    const now = clock.now();
    aim(leading, now);
    emit(now);
  }

  return {
    show(snapshot: Snapshot): void {
      leading = activeTasks(snapshot.tasks.values())[0] ?? null;
      start();
    },
    /** A second now, for who starts to look; nothing when nothing is active. */
    tickNow: start,
    tick: () => {},
    dispose(): void {
      leading = null;
      start();
    },
  };
}
