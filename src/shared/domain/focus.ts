import { assertNever } from './assertNever.ts';
import type { Settings } from './settings.ts';

/** What is being counted down on top of the work: a stretch of it, a break from it, or a time of one's own choice. */
export type Phase = 'work' | 'countdown' | Break;
export type Break = 'shortBreak' | 'longBreak';

/** The phase that is on, and when it is over, ms UTC. `round`: which stretch of work since the last long break. */
export type Focus = { readonly phase: Phase; readonly endsAt: number; readonly round: number };

/** `done`: stretches of work since the last long break. */
export type FocusState = { readonly focus: Focus | null; readonly done: number };

/** What somebody wants of it. `ms`: how long. */
export type FocusWish =
  | { readonly kind: 'start' }
  | { readonly kind: 'countdown'; readonly ms: number }
  /** Goes on as if the phase were over. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'end' };

const MINUTE = 60_000;

export const isBreak = (focus: Focus): focus is Focus & { readonly phase: Break } =>
  focus.phase === 'shortBreak' || focus.phase === 'longBreak';

/** A stretch of work from `now`, ms UTC. */
export const beginWork = ({ done }: FocusState, settings: Settings, now: number): FocusState => ({
  focus: { phase: 'work', endsAt: now + settings.focusWorkMinutes * MINUTE, round: done + 1 },
  done,
});

/** What follows a phase that is over at `now`, ms UTC: a break after work, nothing after a break or a countdown. */
export function afterPhase({ focus, done }: FocusState, settings: Settings, now: number): FocusState {
  if (focus?.phase !== 'work') return { focus: null, done };
  const isLong = done + 1 >= settings.focusLongBreakAfter;
  const minutes = isLong ? settings.focusLongBreakMinutes : settings.focusShortBreakMinutes;
  return {
    focus: { phase: isLong ? 'longBreak' : 'shortBreak', endsAt: now + minutes * MINUTE, round: focus.round },
    done: isLong ? 0 : done + 1,
  };
}

/** What a wish comes to at `now`, ms UTC. */
export function wishFocus(state: FocusState, wish: FocusWish, settings: Settings, now: number): FocusState {
  switch (wish.kind) {
    case 'start':
      return beginWork(state, settings, now);
    case 'countdown':
      return { ...state, focus: { phase: 'countdown', endsAt: now + wish.ms, round: 0 } };
    case 'skip':
      return afterPhase(state, settings, now);
    case 'end':
      return { focus: null, done: 0 };
    default:
      return assertNever(wish);
  }
}
