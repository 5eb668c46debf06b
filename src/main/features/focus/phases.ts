import { assertNever } from '#shared/model/assertNever.ts';
import type { CommandsOf } from '#shared/commands/define.ts';
import type { focusCommands } from '#shared/commands/features.ts';
import type { FocusState } from '#shared/model/focus.ts';
import type { Settings } from '#shared/settings/index.ts';

export type FocusCommand = CommandsOf<typeof focusCommands>;

const MINUTE = 60_000;
/** No other phase follows one whose end was missed by more than this, ms. */
const MISSED = 60_000;

/** A focus session that starts at `now`, ms UTC. */
export const beginWork = ({ done }: FocusState, settings: Settings, now: number): FocusState => ({
  focus: { phase: 'work', endsAt: now + settings.focusWorkMinutes * MINUTE, round: done + 1 },
  done,
});

/** What follows a phase that ends at `now`, ms UTC: a break after a session, nothing after a break or a countdown. */
export function afterPhase({ focus, done }: FocusState, settings: Settings, now: number): FocusState {
  if (focus?.phase !== 'work') return { focus: null, done };
  const isLong = done + 1 >= settings.focusLongBreakAfter;
  const minutes = isLong ? settings.focusLongBreakMinutes : settings.focusShortBreakMinutes;
  return {
    focus: { phase: isLong ? 'longBreak' : 'shortBreak', endsAt: now + minutes * MINUTE, round: focus.round },
    done: isLong ? 0 : done + 1,
  };
}

/** What follows a phase that ended by itself, noticed at `now`, ms UTC: nothing if it ended long ago. */
export const afterEnd = (state: FocusState, settings: Settings, now: number): FocusState =>
  state.focus && now - state.focus.endsAt > MISSED ? { ...state, focus: null } : afterPhase(state, settings, now);

/** Applies a command at `now`, ms UTC. */
export function applyFocus(state: FocusState, command: FocusCommand, settings: Settings, now: number): FocusState {
  switch (command.type) {
    case 'startFocus':
      return beginWork(state, settings, now);
    case 'startCountdown':
      return { ...state, focus: { phase: 'countdown', endsAt: now + command.ms, round: 0 } };
    case 'skipPhase':
      return afterPhase(state, settings, now);
    case 'endFocus':
      return { focus: null, done: 0 };
    default:
      return assertNever(command);
  }
}
