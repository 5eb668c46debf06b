import { activeTasks, counterOf, zeroOf } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Clock, Disposable } from './ports.ts';

const SECOND = 1000;

/**
 * Whether a feature needs ticks: a time at which its figure is a whole number of seconds, ms UTC; null if it needs
 * none. `leads`: it is drawn beside the tasks, whose seconds change with it. `isSeen`: a window is visible.
 */
export type Seconds = (
  snapshot: Snapshot,
  isSeen: boolean,
) => { readonly origin: number; readonly leads?: true } | null;

type Options = {
  readonly clock: Clock;
  readonly emit: (now: number) => void;
  /** Called before each tick. It may change the snapshot, and with it the next tick. */
  readonly check?: () => void;
  readonly isSeen?: () => boolean;
  /** Features that need ticks besides the tasks; earlier ones take precedence. */
  readonly sources?: readonly Seconds[];
};

function originOf(snapshot: Snapshot, isSeen: boolean, sources: readonly Seconds[]): number | null {
  const needs = sources.map((source) => source(snapshot, isSeen)).filter((need) => need !== null);
  const leading = needs.find(({ leads }) => leads);
  if (leading) return leading.origin;
  const [task] = activeTasks(snapshot.tasks);
  return task ? zeroOf(counterOf(task)) : (needs[0]?.origin ?? null);
}

/** The last time up to `now` at which the figure was a whole number of seconds, ms UTC. */
const lastFlip = (origin: number, now: number): number => origin + Math.floor((now - origin) / SECOND) * SECOND;

/**
 * Keeps ticking as the snapshot requires: one timer at a time, aimed at the next second of the latest started task, or
 * of a feature that needs ticks; none while nothing is active. `emit` gets the exact time at which the digit changes,
 * not when the timer fired, so a late timer neither skips nor repeats a second, and all figures change together.
 */
export function createTicker({ clock, emit, check = () => {}, isSeen = () => true, sources = [] }: Options) {
  let shot: Disposable | null = null;
  let shown: Snapshot | null = null;

  const leading = (): number | null => shown && originOf(shown, isSeen(), sources);

  function aim(origin: number, drawn: number): void {
    const next = lastFlip(origin, drawn) + SECOND;
    const mine = clock.after(Math.max(0, next - clock.now()), () => {
      check();
      if (shot !== mine) return;
      // No window is visible any more: timers of others are no reason to wake up.
      if (shown && leading() === null) return start();
      // Timers may fire slightly early. After a clock change, the next timer is aimed again.
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
    const origin = leading();
    if (origin === null) return;
    const now = clock.now();
    aim(origin, now);
    emit(now);
  }

  return {
    show(snapshot: Snapshot): void {
      shown = snapshot;
      start();
    },
    /** Emits a tick now, for a window that is shown; nothing if nothing is active. */
    tickNow: start,
    dispose(): void {
      shown = null;
      start();
    },
  };
}
