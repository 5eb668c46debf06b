import { activeTasks } from '#shared/model/elapsed.ts';
import { isQuiet } from '#shared/settings/quietHours.ts';
import { reminderSettings } from '#shared/settings/reminders.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { NoticeContent } from '#shared/snapshot/snapshot.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, ReadIdle, Values, View } from '../../core/ports.ts';
import { createIdleTimer, isIdle } from './idleTimer.ts';

const HOUR = 3_600_000;
/** The stored ids of the entries that a reminder was shown for. */
const KEY = 'reminders.long';

type Reminder = Extract<NoticeContent, { code: 'reminder-idle' | 'reminder-long' }>;

/**
 * Reminds, if turned on, that no timer is running during working hours, and once per entry that a timer has been running
 * for long. A reminder disappears once its reason is gone.
 */
export function createReminders(
  core: Core,
  store: Values,
  clock: Clock,
  readIdle: ReadIdle,
  notify: (reminder: Reminder, turnOff: () => void) => void,
): View {
  let reminded = (store.readValue(KEY) as readonly EntryId[] | undefined) ?? [];
  const idleTimer = createIdleTimer(core, clock, readIdle, () => show({ code: 'reminder-idle' }));

  function show(reminder: Reminder): void {
    core.putNotice(reminder);
    notify(reminder, () => {
      core.execute({ type: 'changeSettings', settings: { [reminderSettings[reminder.code]]: false } }, 'system');
      core.dropNotice(reminder.code);
    });
  }

  return {
    show(snapshot) {
      core.dropNotice(isIdle(snapshot) ? 'reminder-long' : 'reminder-idle');
      idleTimer.show(snapshot);
    },
    tick(now) {
      const { settings, tasks, calendar } = core.snapshot();
      if (!settings.remindLong) return;
      const active = activeTasks(tasks);
      const long = active.filter(({ running }) => now - running.startedAt >= settings.remindLongHours * HOUR);
      const task = long.find(({ running }) => !reminded.includes(running.id));
      if (!task || isQuiet(settings, now, calendar.zone)) return;
      reminded = long.map(({ running }) => running.id);
      attempt(() => store.writeValue(KEY, reminded));
      show({ code: 'reminder-long', title: task.title, hours: settings.remindLongHours });
    },
    dispose: idleTimer.dispose,
  };
}
