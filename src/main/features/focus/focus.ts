import { activeTasks } from '#shared/model/elapsed.ts';
import { isBreak } from '#shared/model/focus.ts';
import type { Break, Focus, FocusState, Phase } from '#shared/model/focus.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Result } from '../../core/result.ts';
import type { Clock, Values } from '../../core/ports.ts';
import { afterEnd, applyFocus } from './phases.ts';
import type { FocusCommand } from './phases.ts';
import { readClocks, stepBetween } from '../../core/clockDrift.ts';

const KEY = 'focus';

const NO_FOCUS: FocusState = { focus: null, done: 0 };

const needsWork = ({ type }: FocusCommand): boolean => type === 'startFocus' || type === 'startCountdown';

const isWorking = ({ tasks }: Snapshot): boolean => activeTasks(tasks).length > 0;

/**
 * Focus sessions and breaks on top of running timers. It runs on the ticker, which ticks during a phase, and stores only
 * the current phase; entries are not changed unless the settings pause timers in breaks. Stopping all timers ends the
 * phase. `onOver` is called when a phase ends by itself, with the break that follows.
 */
export function createFocus(
  core: Core,
  store: Values,
  clock: Clock,
  onOver: (ended: Phase, next: Break | null) => void,
) {
  const settings = () => core.snapshot().settings;
  let state = begin();
  let reading = readClocks(clock);
  core.set('focus', state.focus);

  /** Restores the phase from the last run. If it ended meanwhile, it is dropped, and timers are paused at its end. */
  function begin(): FocusState {
    const stored = { ...NO_FOCUS, ...(store.readValue(KEY) as Partial<FocusState> | undefined) };
    if (stored.focus === null || stored.focus.endsAt > clock.now()) return stored;
    pause(stored.focus, stored.focus.endsAt);
    const over = { ...stored, focus: null };
    // Stored, so that the next start does not pause timers again.
    attempt(() => store.writeValue(KEY, over));
    return over;
  }

  /** Stops the timers when a session ends, at `at` (ms UTC) or now, if the settings pause timers in breaks. */
  function pause({ phase }: Focus, at?: number): void {
    if (phase !== 'work' || !settings().focusPausesInBreaks) return;
    core.execute(at === undefined ? { type: 'stopTimers' } : { type: 'stopTimersAt', at }, 'system');
  }

  function setState(next: FocusState): void {
    state = next;
    // A phase counts even if it cannot be stored.
    attempt(() => store.writeValue(KEY, next));
    core.set('focus', next.focus);
  }

  /** Keeps the remaining time after the wall clock was set. */
  function moveWithClock(): void {
    const next = readClocks(clock);
    const by = stepBetween(reading, next);
    reading = next;
    if (by !== 0 && state.focus) setState({ ...state, focus: { ...state.focus, endsAt: state.focus.endsAt + by } });
  }

  return {
    show(snapshot: Snapshot): void {
      const { focus } = state;
      if (focus && !isBreak(focus) && !isWorking(snapshot)) setState({ ...state, focus: null });
    },
    tick(): void {
      moveWithClock();
      const now = clock.now();
      const { focus } = state;
      if (!focus || now < focus.endsAt) return;
      setState(afterEnd(state, settings(), now));
      // The session ended then, even if the tick was late.
      pause(focus, focus.endsAt);
      onOver(focus.phase, state.focus && isBreak(state.focus) ? state.focus.phase : null);
    },
    /** Executes a command. A session or a countdown resumes the last tasks if no timer is running. */
    execute(command: FocusCommand): Result {
      const result: Result = needsWork(command)
        ? core.execute({ type: 'resumeLast' }, 'system')
        : { ok: true, revision: core.snapshot().revision, taskIds: [] };
      if (!result.ok || result.reveal) return result;
      reading = readClocks(clock);
      const { focus } = state;
      setState(applyFocus(state, command, settings(), clock.now()));
      if (focus && command.type === 'skipPhase') pause(focus);
      return result;
    },
  };
}
