import { isQuiet } from '../features/reminders/idleReminder.ts';
import { describeReminder } from '#shared/snapshot/describeReminder.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Core } from '../core/core.ts';
import { createFocus } from '../features/focus/focus.ts';
import type { Clock, ReadIdle, Store } from '../core/ports.ts';
import { createReminders } from '../features/reminders/reminders.ts';
import { notify } from '../desktop/notify.ts';

type Needs = {
  readonly core: Core;
  readonly store: Store;
  readonly clock: Clock;
  readonly readIdle: ReadIdle;
  readonly t: () => Translate;
  readonly showWindow: () => void;
  /** Makes the sound that something is over. */
  readonly chime: () => void;
};

/** What Stint says by itself: that a phase of focus is over, and the reminders. */
export function createPrompts({ core, store, clock, readIdle, t, showWindow, chime }: Needs) {
  const focus = createFocus(core, store, clock, (ended, next) => {
    const { settings, calendar } = core.snapshot();
    notify(t()(`focus.over-${ended}`), t()(`focus.then-${next ?? 'none'}`), showWindow);
    if (settings.focusSound && !isQuiet(settings, clock.now(), calendar.zone)) chime();
  });
  const reminders = createReminders(core, store, clock, readIdle, (reminder, turnOff) =>
    notify('Stint', describeReminder(reminder, t()), showWindow, { text: t()('notice.turn-off'), run: turnOff }),
  );
  return { focus, reminders };
}
