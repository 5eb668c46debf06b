import { expect, test } from 'vitest';
import { formatNear } from '#shared/format/clockTime.ts';
import { translator } from '#shared/i18n/translator.ts';

const near = (date: string, locale: 'en' | 'ru') => formatNear(date, '2026-11-26', locale, translator(locale));

test('near dates are named by their distance or weekday, others by day and month, and far ones with the year', () => {
  const dates = ['2026-11-20', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-12-02', '2026-12-03'];
  expect(dates.map((date) => near(date, 'en'))).toEqual([
    'Nov 20',
    'Yesterday',
    'Today',
    'Tomorrow',
    'Sat',
    'Wed',
    'Dec 3',
  ]);
  expect(dates.map((date) => near(date, 'ru'))).toEqual([
    '20 нояб.',
    'вчера',
    'сегодня',
    'завтра',
    'сб',
    'ср',
    '3 дек.',
  ]);
  expect(near('2027-01-10', 'en')).toBe('Jan 10, 2027');
});
