import { activeTasks, counterOf, zeroOf } from '#shared/model/elapsed.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Clock, Disposable } from './ports.ts';

const SECOND = 1000;

/**
 * Whether a feature needs the seconds: a moment at which its figure is a whole number of them, ms UTC; null: it does not.
 * `leads`: it is drawn beside the tasks, and they flip with it. `isSeen`: somebody looks at a window.
 */
export type Seconds = (
  snapshot: Snapshot,
  isSeen: boolean,
) => { readonly origin: number; readonly leads?: true } | null;

type Options = {
  readonly clock: Clock;
  readonly emit: (now: number) => void;
  /** Called before each second: it may change the snapshot, and with it the aim. */
  readonly check?: () => void;
  readonly isSeen?: () => boolean;
  /** What needs the seconds beside the tasks, the first one before the others. */
  readonly sources?: readonly Seconds[];
};

function originOf(snapshot: Snapshot, isSeen: boolean, sources: readonly Seconds[]): number | null {
  const needs = sources.map((source) => source(snapshot, isSeen)).filter((need) => need !== null);
  const leading = needs.find(({ leads }) => leads);
  if (leading) return leading.origin;
  const [task] = activeTasks(snapshot.tasks.values());
  return task ? zeroOf(counterOf(task)) : (needs[0]?.origin ?? null);
}

/** The latest moment, no later than `now`, at which that figure was a whole number of seconds; ms UTC. */
const lastFlip = (origin: number, now: number): number => origin + Math.floor((now - origin) / SECOND) * SECOND;

/**
 * Follows the snapshot: one shot at a time, aimed at the next second of the latest started task, or of the feature that
 * needs it; none while nothing is active. `emit` gets the very moment the digit flips, not the one the timer fired at, so a
 * late timer neither skips nor repeats a second, and all figures move together.
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
      // Nobody looks any more: what the others run is no reason to wake up.
      if (shown && leading() === null) return start();
      // Timers may fire slightly early; a clock that was set is met by the next aim.
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
    /** A second now, for who starts to look; nothing when nothing is active. */
    tickNow: start,
    dispose(): void {
      shown = null;
      start();
    },
  };
}
