import { list, timeOfDay, toggle, whole } from './kind.ts';
import { custom, numbers } from './edit.ts';
import { setting, when } from './setting.ts';

/** Times at every half hour of a day. */
const times = numbers(
  'time',
  Array.from({ length: 48 }, (_half, index) => index * 30),
);

/** Reminders, and when there are none. */
export const reminders = {
  /**
   * Remind after a number of minutes without a running timer during working hours: on these days (1 is Monday), between
   * these times.
   */
  remindIdle: setting(toggle, false),
  ...when(
    { remindIdle: [true] },
    {
      remindIdleAfter: setting(whole(1, 240), 10, numbers('minutes', [5, 10, 15, 20, 30, 60])),
      workDays: setting(list(whole(1, 7), { min: 1, max: 7 }), [1, 2, 3, 4, 5], custom),
      workFrom: setting(timeOfDay, 9 * 60, times),
      workTo: setting(timeOfDay, 18 * 60, times),
    },
  ),
  /** Remind when a task has been running for a number of hours without a pause. */
  remindLong: setting(toggle, false),
  ...when(
    { remindLong: [true] },
    { remindLongHours: setting(whole(1, 24), 3, numbers('hours', [1, 2, 3, 4, 6, 8, 10, 12])) },
  ),
  /** Remind when a project has used 80 % and all of its budget. */
  remindBudget: setting(toggle, true),
  /** No reminders and no sounds between these times. */
  quietHours: setting(toggle, false),
  ...when(
    { quietHours: [true] },
    { quietFrom: setting(timeOfDay, 22 * 60, times), quietTo: setting(timeOfDay, 8 * 60, times) },
  ),
};

/** The setting of each reminder, by its notice code. */
export const reminderSettings = {
  'reminder-idle': 'remindIdle',
  'reminder-long': 'remindLong',
  'reminder-budget': 'remindBudget',
} as const satisfies Readonly<Record<string, keyof typeof reminders>>;
