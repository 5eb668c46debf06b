import type { Sign } from '#shared/model/awaySigns.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, ReadIdle, View } from '../../core/ports.ts';
import { atStart, counts, shown, signCame, signWent, thresholdOf } from './timeAway.ts';
import type { Transition } from './timeAway.ts';
import { createIdleCheck } from './idleCheck.ts';
import { createRecorder } from './recorder.ts';

/** A gap between ticks longer than this (ms) counts as sleep, even if the system did not report one. */
const GAP = 30_000;

/**
 * Detects that the person left while a timer was running. Depending on the settings, it asks when they are back, or ends
 * the entries at the time when they left. It runs on the ticker, so it does nothing while no timer is running. It uses
 * the steady clock, so setting the wall clock does not change how long the person was away.
 */
export function createAway(core: Core, clock: Clock, readIdle: ReadIdle) {
  let state = atStart(core.snapshot().settings);
  /** When the machine was last known to be awake: the last tick, wake-up or start. */
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
    // Needed only after a crash before the next heartbeat, so it may fail.
    if (state.running.length > 0) core.beat();
  }

  function back(sign: Sign, at: number): void {
    setState(signWent(state, sign, at));
  }

  function setState({ state: next, over }: Transition): void {
    state = next;
    if (over) recorder.record(over);
  }

  /** The system woke up, or a gap between ticks shows that it slept. */
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
      setState(shown(state, snapshot, clock.steady()));
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
    /** The desktop reports that the person left. Before sleep, entries end at once, since nothing runs later. */
    left(sign: Exclude<Sign, 'idle'>): void {
      left(sign, clock.steady());
      if (sign === 'asleep' && isStopped()) recorder.endWork(state.signs, 0);
    },
    /** The desktop reports that the sign ended. */
    back(sign: Exclude<Sign, 'idle'>): void {
      if (sign === 'asleep') awake();
      else back(sign, clock.steady());
    },
    /** The system is shutting down: running entries end, if the settings say so. */
    shutDown(): void {
      if (isStopped()) recorder.endWork([...state.signs, { why: 'asleep', since: clock.steady() }], 0);
    },
  };
}
