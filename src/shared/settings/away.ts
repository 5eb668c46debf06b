import { choice, toggle, whole } from './kind.ts';
import { custom, numbers, select } from './edit.ts';
import { setting, when } from './setting.ts';

/** What counts as being away, and what to do about it. */
export const away = {
  /** What to do about time away: ask when the person is back, count it, or end the work when it began. */
  awayPolicy: setting(choice(['ask', 'keep', 'stop']), 'ask', select('each', {})),
  ...when(
    { awayPolicy: ['ask', 'stop'] },
    {
      /** Anything shorter does not count as away. */
      awayMinutes: setting(whole(1, 240), 5, numbers('minutes', [1, 2, 3, 5, 10, 15, 20, 30, 60])),
      /** The signs that count. */
      awayOnIdle: setting(toggle, true, custom),
      awayOnLock: setting(toggle, true, custom),
      awayOnSleep: setting(toggle, true, custom),
      awayOnSwitch: setting(toggle, true, custom),
    },
  ),
};
