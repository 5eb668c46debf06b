import { describeReminder } from '#shared/snapshot/describeReminder.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createReminders } from './reminders.ts';

/** Reminders, if they are turned on. */
export const createRemindersFeature = ({ core, store, clock, desktop, perform, t }: Context): Feature =>
  createReminders(core, store, clock, desktop.readIdle, (reminder, turnOff) => {
    const onClick = () => perform({ type: 'showWindow' }, 'system');
    desktop.notify('Stint', describeReminder(reminder, t()), onClick, { text: t()('notice.turn-off'), run: turnOff });
  });
