import { activeTasks, counterOf, zeroOf } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { runningTogether } from '#shared/model/team.ts';
import type { Clock, Disposable, View } from './ports.ts';

const SECOND = 1000;

/**
 * A moment at which the figure that leads is a whole number of seconds, ms UTC; null: nothing is active. What the others of a
 * team run counts only while somebody looks.
 */
function originOf({ tasks, focus, team }: Snapshot, isSeen: boolean): number | null {
  const active = activeTasks(tasks.values());
  const [task] = active;
  const timers = runningTogether(team);
  // A timer that one works on together shows the same second to all of them.
  const together = timers.find(({ taskId }) => active.some(({ id }) => id === taskId));
  if (together) return zeroOf(together);
  if (task) return zeroOf(counterOf(task));
  if (focus) return focus.endsAt;
  const counting = timers[0] ?? (isSeen ? team?.members.find((member) => member.task?.startedAt)?.task : undefined);
  return counting ? zeroOf(counting) : null;
}

/** The latest moment, no later than `now`, at which that figure was a whole number of seconds; ms UTC. */
const lastFlip = (origin: number, now: number): number => origin + Math.floor((now - origin) / SECOND) * SECOND;

/**
 * The only timer of the app. Follows the snapshot: one shot at a time, aimed at the next second of the latest started
 * task, or of the break that is on without one; none while nothing is active. `emit` gets the very moment the digit
 * flips, not the one the timer fired at, so a late timer neither skips nor repeats a second, and all figures move together.
 * `look` is called before each second: it may change the snapshot, and with it the aim. `isSeen`: somebody looks at a window.
 */
export function createTicker(
  clock: Clock,
  emit: (now: number) => void,
  look = () => {},
  isSeen = () => true,
): View & { tickNow(): void } {
  let shot: Disposable | null = null;
  let shown: Snapshot | null = null;

  function aim(origin: number, drawn: number): void {
    const next = lastFlip(origin, drawn) + SECOND;
    const mine = clock.after(Math.max(0, next - clock.now()), () => {
      look();
      if (shot !== mine) return;
      // Nobody looks any more: what the others run is no reason to wake up.
      if (shown && originOf(shown, isSeen()) === null) return start();
      // A timer may fire a breath early; a clock that was set is met by the next aim.
      const now = clock.now();
      const early = now < next && next - now < SECOND;
      const flip = early ? next : lastFlip(origin, now);
      aim(origin, flip);
      emit(flip);
    });
    shot = mine;
  }

  function start(): void {
    shot?.dispose();
    shot = null;
    const leading = shown && originOf(shown, isSeen());
    if (leading === null) return;
    const now = clock.now();
    aim(leading, now);
    emit(now);
  }

  return {
    show(snapshot: Snapshot): void {
      shown = snapshot;
      start();
    },
    /** A second now, for who starts to look; nothing when nothing is active. */
    tickNow: start,
    tick: () => {},
    dispose(): void {
      shown = null;
      start();
    },
  };
}
