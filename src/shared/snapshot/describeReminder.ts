import { assertNever } from '../model/assertNever.ts';
import type { NoticeContent } from './snapshot.ts';
import type { Translate } from '../i18n/translate.ts';

/** A notice that is also shown as a notification, and can be turned off. */
export type Reminder = Extract<NoticeContent, { code: `reminder-${string}` }>;

/** The text of a reminder. */
export function describeReminder(reminder: Reminder, t: Translate): string {
  switch (reminder.code) {
    case 'reminder-idle':
      return t('notice.reminder-idle');
    case 'reminder-long':
      return t('notice.reminder-long', { title: reminder.title, hours: reminder.hours });
    case 'reminder-budget':
      return t('notice.reminder-budget', { project: reminder.project, percent: reminder.percent, per: reminder.per });
    default:
      return assertNever(reminder);
  }
}
