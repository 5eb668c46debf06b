import type { NoticeContent } from './snapshot.ts';
import type { Translate } from '../i18n/translate.ts';

type Reminder = Extract<NoticeContent, { code: 'reminder-idle' | 'reminder-long' }>;

/** The text of a reminder. */
export const describeReminder = (reminder: Reminder, t: Translate): string =>
  reminder.code === 'reminder-idle'
    ? t('notice.reminder-idle')
    : t('notice.reminder-long', { title: reminder.title, hours: reminder.hours });
