import type { Translate } from '../i18n/translate.ts';
import { printRecurrence } from '../time/recurrence.ts';
import type { Recurrence } from '../time/recurrence.ts';
import { formatDayOfYear } from './clockTime.ts';

type Words = {
  readonly t: Translate;
  readonly locale: string;
  /** BCP 47; decides how dates are written. */
  readonly region: string;
};

const every = {
  DAILY: 'repeat.daily',
  WEEKLY: 'repeat.weekly',
  MONTHLY: 'repeat.monthly',
  YEARLY: 'repeat.yearly',
} as const;

const isMondayToFriday = ({ frequency, interval, weekdays }: Recurrence): boolean =>
  (frequency === 'WEEKLY' || frequency === 'DAILY') &&
  interval === 1 &&
  weekdays.map(({ weekday }) => weekday).join('') === '12345';

/** Its days in a month; null: there are no simple words for them. */
function monthDays({ weekdays, monthDays: days }: Recurrence, t: Translate): string[] | null {
  const isSimple = days.every((day) => day >= -1) && weekdays.every(({ nth }) => nth !== null && nth >= -1);
  if (!isSimple || (days.length > 0 && weekdays.length > 0)) return null;
  const numbered = days.filter((day) => day > 0).map((day) => t('repeat.month-day', { day }));
  return [
    ...numbered,
    ...(days.includes(-1) ? [t('repeat.last-day')] : []),
    ...weekdays.map(({ weekday, nth }) => t('repeat.nth-weekday', { nth: `n${nth}`, day: `d${weekday}` })),
  ];
}

/** How often and on which days a rule is; null: there are no simple words for it. */
function describeDays(rule: Recurrence, { t, locale }: Words): string | null {
  const { frequency, interval, weekdays } = rule;
  if (isMondayToFriday(rule)) return t('repeat.weekdays');
  if (frequency === 'DAILY' && weekdays.length > 0) return null;
  const often = t(every[frequency], { interval });
  const days =
    frequency === 'MONTHLY'
      ? monthDays(rule, t)
      : weekdays.map(({ weekday }) => t(`repeat.weekday-${weekday}` as `repeat.weekday-${1 | 2 | 3 | 4 | 5 | 6 | 7}`));
  if (days === null || days.length === 0) return days && often;
  const list = new Intl.ListFormat(locale).format(days);
  return t(frequency === 'MONTHLY' ? 'repeat.on-days' : 'repeat.on-weekdays', { every: often, days: list });
}

/** A rule in words: `Every 2 weeks on Monday and Thursday, 5 times`. What has no simple words is shown as it is. */
export function describeRecurrence(rule: Recurrence, words: Words): string {
  const { t, region } = words;
  const days = describeDays(rule, words);
  if (days === null) return printRecurrence(rule);
  if (rule.count !== null) return t('repeat.times', { rule: days, count: rule.count });
  return rule.until === null ? days : t('repeat.until', { rule: days, date: formatDayOfYear(rule.until, region) });
}
