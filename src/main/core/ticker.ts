import { activeTasks } from '#shared/domain/elapsed.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Clock, Disposable, View } from './ports.ts';

const SECOND = 1000;

/** A moment at which the figure that leads is a whole number of seconds, ms UTC; null: nothing is active. */
function originOf({ tasks, focus }: Snapshot): number | null {
  const [task] = activeTasks(tasks.values());
  return task ? task.running.startedAt - task.timeSpent : (focus?.endsAt ?? null);
}

/** The latest moment, no later than `now`, at which that figure was a whole number of seconds; ms UTC. */
const lastFlip = (origin: number, now: number): number => origin + Math.floor((now - origin) / SECOND) * SECOND;

/**
 * The only timer of the app. Follows the snapshot: one shot at a time, aimed at the next second of the latest started
 * task, or of the break that is on without one; none while nothing is active. `emit` gets the very moment the digit
 * flips, not the one the timer fired at, so a
 * late timer neither skips nor repeats a second, and all figures move together. `look` is called before each second: it
 * may change the snapshot, and with it the aim.
 */
export function createTicker(clock: Clock, emit: (now: number) => void, look = () => {}): View & { tickNow(): void } {
  let shot: Disposable | null = null;
  let leading: number | null = null;

  function aim(origin: number, shown: number): void {
    const next = lastFlip(origin, shown) + SECOND;
    const mine = clock.after(Math.max(0, next - clock.now()), () => {
      look();
      if (shot !== mine) return;
      // A timer may fire a breath early; a clock that was set is met by the next aim.
      const now = clock.now();
      const early = now < next && next - now < SECOND;
      const shownNext = early ? next : lastFlip(origin, now);
      aim(origin, shownNext);
      emit(shownNext);
    });
    shot = mine;
  }

  function start(): void {
    shot?.dispose();
    shot = null;
    if (leading === null) return;
    const now = clock.now();
    aim(leading, now);
    emit(now);
  }

  return {
    show(snapshot: Snapshot): void {
      leading = originOf(snapshot);
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
