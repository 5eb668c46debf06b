import { choice, toggle, whole } from './kind.ts';
import { custom, numbers, select } from './edit.ts';
import { setting, when } from './setting.ts';

/** What counts as being away, and what is done about it. */
export const away = {
  /** What to do about an absence: ask when the person is back, count it, or end the work where it began. */
  awayPolicy: setting(choice(['ask', 'keep', 'stop']), 'ask', select('each', {})),
  ...when(
    { awayPolicy: ['ask', 'stop'] },
    {
      /** Shorter absences are no absences. */
      awayMinutes: setting(whole(1, 240), 5, numbers('minutes', [1, 2, 3, 5, 10, 15, 20, 30, 60])),
      /** The signs of absence that count. */
      awayOnIdle: setting(toggle, true, custom),
      awayOnLock: setting(toggle, true, custom),
      awayOnSleep: setting(toggle, true, custom),
      awayOnSwitch: setting(toggle, true, custom),
    },
  ),
};
