/** The kind of phase: a focus session, a break, or a countdown of a chosen length. */
export type Phase = 'work' | 'countdown' | Break;
export type Break = 'shortBreak' | 'longBreak';

/** The current phase, and when it ends, ms UTC. `round`: the number of the session since the last long break. */
export type Focus = { readonly phase: Phase; readonly endsAt: number; readonly round: number };

/** Minimum and maximum length of a countdown, ms. */
export const COUNTDOWN_MIN = 1000;
export const COUNTDOWN_MAX = 24 * 3_600_000;

/** `done`: completed sessions since the last long break. */
export type FocusState = { readonly focus: Focus | null; readonly done: number };

export const isBreak = (focus: Focus): focus is Focus & { readonly phase: Break } =>
  focus.phase === 'shortBreak' || focus.phase === 'longBreak';
