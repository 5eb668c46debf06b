import type { Sign } from '#shared/model/awaySigns.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, ReadIdle, View } from '../../core/ports.ts';
import { atStart, counts, shown, signCame, signWent, thresholdOf } from './absence.ts';
import type { Transition } from './absence.ts';
import { createIdleCheck } from './idleCheck.ts';
import { createRecorder } from './recorder.ts';

/** Ticks that lie further apart than this had a sleep between them, whether or not the system told of it. */
const GAP = 30_000;

/**
 * Notices that the person left while something ran, and does about it what the settings say: ask when they are back, or
 * end the work where they left. It rides on the tick, so it rests when nothing runs. It counts on the steady clock: one
 * that is set in an absence makes it no longer and no shorter.
 */
export function createAway(core: Core, clock: Clock, readIdle: ReadIdle) {
  let state = atStart(core.snapshot().settings);
  /** When somebody was seen to be running: the last tick, wake-up or start. */
  let alive = clock.steady();
  const recorder = createRecorder(core, clock, () => state);
  const idle = createIdleCheck(clock, readIdle, {
    threshold: () => thresholdOf(state.settings),
    isRunning: () => state.running.length > 0,
    onRead: (isIdle, since) => (isIdle ? left('idle', since) : back('idle', since)),
  });

  const isStopped = () => state.settings.awayPolicy === 'stop';

  function left(sign: Sign, at: number): void {
    const next = signCame(state, sign, at);
    if (next === state) return;
    state = next;
    recorder.announce();
    // Only a crash before the next heartbeat would need it, so it may fail.
    if (state.running.length > 0) core.beat();
  }

  function back(sign: Sign, at: number): void {
    follow(signWent(state, sign, at));
  }

  function follow({ state: next, over }: Transition): void {
    state = next;
    if (over) recorder.record(over);
  }

  /** The system woke up, or the ticks say that it had slept. */
  function awake(): void {
    const now = clock.steady();
    if (now - alive > GAP) left('asleep', alive);
    alive = now;
    back('asleep', now);
  }

  const view: View = {
    show(snapshot) {
      if (snapshot.settings !== state.settings) idle.reset();
      if (state.running.length === 0) alive = clock.steady();
      follow(shown(state, snapshot, clock.steady()));
    },
    tick() {
      recorder.retry();
      awake();
      if (isStopped() && state.signs.length > 0) recorder.endWork(state.signs, thresholdOf(state.settings));
      if (state.running.length > 0 && counts(state.settings, 'idle')) void idle.check();
    },
    dispose: () => {},
  };

  return {
    ...view,
    /** The desktop says that the person left. A machine that falls asleep can do nothing later, so work ends at once. */
    left(sign: Exclude<Sign, 'idle'>): void {
      left(sign, clock.steady());
      if (sign === 'asleep' && isStopped()) recorder.endWork(state.signs, 0);
    },
    /** The desktop says that the sign is gone. */
    back(sign: Exclude<Sign, 'idle'>): void {
      if (sign === 'asleep') awake();
      else back(sign, clock.steady());
    },
    /** The machine is shutting down: what runs ends or stays as the settings say. */
    shutDown(): void {
      if (isStopped()) recorder.endWork([...state.signs, { why: 'asleep', since: clock.steady() }], 0);
    },
  };
}
