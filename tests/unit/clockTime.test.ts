import { expect, test } from 'vitest';
import { firstWeekday } from '#shared/time/date.ts';
import { formatDate, formatHour, formatTime, formatWeekday } from '#shared/format/clockTime.ts';
import { regionOf } from '#shared/i18n/locale.ts';

const nine = Date.UTC(2026, 10, 24, 21, 5);

test.each([
  ['en-US', '9:05 PM', '9 PM', 'Tuesday, November 24', 7],
  ['en-GB', '21:05', '21:05', 'Tuesday 24 November', 1],
  ['ru-RU', '21:05', '21:05', 'вторник, 24 ноября', 1],
])('%s: times, dates and the first day of the week', (region, time, hour, date, first) => {
  expect(formatTime(nine, 'UTC', region)).toBe(time);
  expect(formatHour(nine, 'UTC', region)).toBe(hour);
  expect(formatDate('2026-11-24', '2026-01-01', region)).toBe(date);
  expect(firstWeekday(region)).toBe(first);
});

test('days of the week have their names', () => {
  expect([1, 7].map((day) => formatWeekday(day, 'long', 'en'))).toEqual(['Monday', 'Sunday']);
  expect([1, 7].map((day) => formatWeekday(day, 'short', 'ru'))).toEqual(['пн', 'вс']);
});

test('the system’s region counts where it speaks the language that was chosen', () => {
  expect(regionOf('en', 'en-GB')).toBe('en-GB');
  expect(regionOf('ru', 'en-GB')).toBe('ru');
  expect(regionOf('en', 'de-DE')).toBe('en');
});

test.each([
  ['en-US@posix', 'en-US'],
  ['EN-gb', 'en-GB'],
  ['en-US-u-va-posix', 'en-US-u-va-posix'],
  ['en_US.UTF-8', 'en'],
  ['C', 'en'],
  ['POSIX', 'en'],
  ['und', 'en'],
  ['', 'en'],
  ['@', 'en'],
])('the system’s region “%s” is one that dates and weeks can be written in', (said, region) => {
  expect(regionOf('en', said)).toBe(region);
  expect(formatDate('2026-11-24', '2026-01-01', region)).toMatch(/November/u);
  expect(firstWeekday(region)).toBeGreaterThan(0);
});
