import { expect, test } from 'vitest';
import { dayAt } from '#shared/time/day.ts';
import { usableZone } from '#shared/time/zone.ts';

test.each([
  ['Europe/Berlin', -60, 'Europe/Berlin'],
  [undefined, 0, 'UTC'],
  ['Etc/Unknown', 0, 'UTC'],
  ['', 180, '-03:00'],
  [undefined, -330, '+05:30'],
  ['Nowhere/City', -60, '+01:00'],
])('a system whose zone is %s, %i minutes behind UTC, counts days in %s', (named, behind, zone) => {
  expect(usableZone(named, behind)).toBe(zone);
  expect(dayAt(Date.UTC(2026, 10, 24, 12), { zone, dayStartsAt: 0 }).date).toBe('2026-11-24');
});
