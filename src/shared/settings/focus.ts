import { toggle, whole } from './kind.ts';
import { numbers } from './edit.ts';
import { setting } from './setting.ts';

/** The length of a phase, minutes. */
const length = whole(1, 240);

/** Focus sessions: the length of their phases, and what happens at their end. */
export const focus = {
  focusWorkMinutes: setting(length, 25, numbers('minutes', [15, 20, 25, 30, 40, 45, 50, 60, 90])),
  focusShortBreakMinutes: setting(length, 5, numbers('minutes', [3, 5, 10, 15])),
  focusLongBreakMinutes: setting(length, 15, numbers('minutes', [10, 15, 20, 30, 45])),
  /** The number of sessions before a long break. */
  focusLongBreakAfter: setting(whole(1, 12), 4, numbers('sessions', [2, 3, 4, 5, 6])),
  /** Breaks pause running timers. If off, they keep running, and entries do not change. */
  focusPausesInBreaks: setting(toggle, false),
  /** Play a sound when a phase ends. */
  focusSound: setting(toggle, true),
};
