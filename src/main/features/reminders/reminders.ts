import { activeTasks } from '#shared/model/elapsed.ts';
import { isQuiet } from '#shared/settings/quietHours.ts';
import { idleReminderAt } from './idleReminder.ts';
import { reminderSettings } from '#shared/settings/reminders.ts';
import type { NoticeContent, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, Disposable, ReadIdle, Values, View } from '../../core/ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The entries that were said to run for long, over restarts. */
const KEY = 'reminders.long';

export type Reminder = Extract<NoticeContent, { code: 'reminder-idle' | 'reminder-long' }>;

/**
 * Says, where the settings ask for it, that nothing runs in working time, once until something does; and that a task runs
 * for long, once an entry. The second rides on the tick. The first is the one timer there is while nothing is active: a
 * single shot at the next moment it can be due, and none where the reminder is off.
 */
export function createReminders(
  core: Core,
  store: Values,
  clock: Clock,
  readIdle: ReadIdle,
  tell: (reminder: Reminder, turnOff: () => void) => void,
): View {
  const startedAt = clock.now();
  let shot: Disposable | null = null;
  let told = false;
  let looking = false;
  let toldLong = (store.readValue(KEY) as readonly EntryId[] | undefined) ?? [];

  const isIdle = ({ tasks, focus }: Snapshot) => focus === null && activeTasks(tasks.values()).length === 0;

  /** When it can be due next, ms UTC. */
  function next(): number | null {
    const { settings, tasks, calendar } = core.snapshot();
    const ends = [...tasks.values()].map((task) => task.lastEndedAt ?? 0);
    const since = ends.reduce((latest, end) => Math.max(latest, end), startedAt);
    return idleReminderAt(settings, calendar.zone, since, clock.now());
  }

  function aim(least = 0): void {
    shot?.dispose();
    shot = null;
    const snapshot = core.snapshot();
    if (!snapshot.settings.remindIdle || told || looking || !isIdle(snapshot)) return;
    const at = next();
    if (at !== null) shot = clock.after(Math.max(least, at - clock.now()), () => void due());
  }

  /** A timer that slept may come too late in the day, and to a person who is not there nothing needs to be said. */
  async function due(): Promise<void> {
    shot = null;
    looking = true;
    const idle = await readIdle().finally(() => (looking = false));
    const snapshot = core.snapshot();
    const { awayMinutes, remindIdleAfter, remindIdle } = snapshot.settings;
    const at = next();
    const isNow = at !== null && at <= clock.now();
    if (!remindIdle || !isIdle(snapshot)) return;
    if (!isNow || idle >= awayMinutes * MINUTE) return aim(isNow ? remindIdleAfter * MINUTE : 0);
    told = true;
    say({ code: 'reminder-idle' });
  }

  function say(reminder: Reminder): void {
    core.putNotice(reminder);
    tell(reminder, () => {
      core.execute({ type: 'changeSettings', settings: { [reminderSettings[reminder.code]]: false } }, 'system');
      core.dropNotice(reminder.code);
    });
  }

  return {
    show(snapshot) {
      if (!isIdle(snapshot)) {
        told = false;
        core.dropNotice('reminder-idle');
      } else core.dropNotice('reminder-long');
      aim();
    },
    tick(now) {
      const { settings, tasks, calendar } = core.snapshot();
      if (!settings.remindLong) return;
      const active = activeTasks(tasks.values());
      const long = active.filter(({ running }) => now - running.startedAt >= settings.remindLongHours * HOUR);
      const task = long.find(({ running }) => !toldLong.includes(running.id));
      if (!task || isQuiet(settings, now, calendar.zone)) return;
      toldLong = long.map(({ running }) => running.id);
      attempt(() => store.writeValue(KEY, toldLong));
      say({ code: 'reminder-long', title: task.title, hours: settings.remindLongHours });
    },
    dispose() {
      shot?.dispose();
      shot = null;
    },
  };
}
