/** What is being counted down on top of the work: a stretch of it, a break from it, or a time of one's own choice. */
export type Phase = 'work' | 'countdown' | Break;
export type Break = 'shortBreak' | 'longBreak';

/** The phase that is on, and when it is over, ms UTC. `round`: which stretch of work since the last long break. */
export type Focus = { readonly phase: Phase; readonly endsAt: number; readonly round: number };

/** Minimum and maximum length of a countdown, ms. */
export const COUNTDOWN_MIN = 1000;
export const COUNTDOWN_MAX = 24 * 3_600_000;

/** `done`: stretches of work since the last long break. */
export type FocusState = { readonly focus: Focus | null; readonly done: number };

export const isBreak = (focus: Focus): focus is Focus & { readonly phase: Break } =>
  focus.phase === 'shortBreak' || focus.phase === 'longBreak';
