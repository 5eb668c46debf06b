import { expect, test } from 'vitest';
import { dateIn } from '../../src/renderer/features/exchange/dateIn.ts';

test('a date is read in each order', () => {
  expect(dateIn('03/04/2024', 'dmy')).toBe('2024-04-03');
  expect(dateIn('03/04/2024', 'mdy')).toBe('2024-03-04');
  expect(dateIn('24.3.4', 'ymd')).toBe('2024-03-04');
});
