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

const isWorking = ({ tasks }: Snapshot): boolean => activeTasks(tasks.values()).length > 0;

/**
 * Phases of work and breaks on top of what runs. It rides on the tick, which goes on while a phase is on, and writes
 * nothing but which phase that is; entries stay as they are, unless the settings say that work pauses in breaks. Work that
 * is stopped ends its phase. `onOver` is told of each phase that came to its end by itself, and of what follows.
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

  /** What was on when Stint ended. A phase that is over meanwhile is gone, and work that it ends ended with it. */
  function begin(): FocusState {
    const stored = { ...NO_FOCUS, ...(store.readValue(KEY) as Partial<FocusState> | undefined) };
    if (stored.focus === null || stored.focus.endsAt > clock.now()) return stored;
    pause(stored.focus, stored.focus.endsAt);
    const over = { ...stored, focus: null };
    // Once: at the next start it is no longer a reason to stop anything.
    attempt(() => store.writeValue(KEY, over));
    return over;
  }

  /** Where the settings say so, what runs stops with the work of a phase: then (ms UTC), or now. */
  function pause({ phase }: Focus, at?: number): void {
    if (phase !== 'work' || !settings().focusPausesInBreaks) return;
    core.execute(at === undefined ? { type: 'stopTimers' } : { type: 'stopTimersAt', at }, 'system');
  }

  function follow(next: FocusState): void {
    state = next;
    // A phase that cannot be remembered is no reason not to count it.
    attempt(() => store.writeValue(KEY, next));
    core.set('focus', next.focus);
  }

  /** Meets a clock that was set: what is left stays what it was. */
  function moveAlong(): void {
    const next = readClocks(clock);
    const by = stepBetween(reading, next);
    reading = next;
    if (by !== 0 && state.focus) follow({ ...state, focus: { ...state.focus, endsAt: state.focus.endsAt + by } });
  }

  return {
    show(snapshot: Snapshot): void {
      const { focus } = state;
      if (focus && !isBreak(focus) && !isWorking(snapshot)) follow({ ...state, focus: null });
    },
    tick(): void {
      moveAlong();
      const now = clock.now();
      const { focus } = state;
      if (!focus || now < focus.endsAt) return;
      follow(afterEnd(state, settings(), now));
      // However late this is seen, the work was over then.
      pause(focus, focus.endsAt);
      onOver(focus.phase, state.focus && isBreak(state.focus) ? state.focus.phase : null);
    },
    /** Does what somebody asked for; work and a countdown resume what ran last where nothing runs. */
    execute(command: FocusCommand): Result {
      const result: Result = needsWork(command)
        ? core.execute({ type: 'resumeLast' }, 'system')
        : { ok: true, revision: core.snapshot().revision, taskIds: [] };
      if (!result.ok || result.reveal) return result;
      reading = readClocks(clock);
      const { focus } = state;
      follow(applyFocus(state, command, settings(), clock.now()));
      if (focus && command.type === 'skipPhase') pause(focus);
      return result;
    },
  };
}
