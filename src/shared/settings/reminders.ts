import { list, timeOfDay, toggle, whole } from './kind.ts';
import { custom, numbers } from './edit.ts';
import { setting, when } from './setting.ts';

/** Every half hour of a day. */
const times = numbers(
  'time',
  Array.from({ length: 48 }, (_half, index) => index * 30),
);

/** What Stint says by itself, and when it says nothing. */
export const reminders = {
  /** Say, after so many minutes, that no timer runs during working hours: on these days (1 is Monday), between these times. */
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
  /** Say that a task has been running for so many hours without a pause. */
  remindLong: setting(toggle, false),
  ...when(
    { remindLong: [true] },
    { remindLongHours: setting(whole(1, 24), 3, numbers('hours', [1, 2, 3, 4, 6, 8, 10, 12])) },
  ),
  /** No reminder and no sound between these times. */
  quietHours: setting(toggle, false),
  ...when(
    { quietHours: [true] },
    { quietFrom: setting(timeOfDay, 22 * 60, times), quietTo: setting(timeOfDay, 8 * 60, times) },
  ),
};

/** The setting that turns each reminder off, by the code of what it says. */
export const reminderSettings = {
  'reminder-idle': 'remindIdle',
  'reminder-long': 'remindLong',
} as const satisfies Readonly<Record<string, keyof typeof reminders>>;
