import { describe, expect, test } from 'vitest';
import {
  parseClockDuration,
  parseDecimalHours,
  parseTableDuration,
} from '../../src/main/features/exchange/in/durations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a duration written like a clock', () => {
  test.each([
    ['0:00:00', 0],
    ['2:00:00', 2 * HOUR],
    ['01:00:01', HOUR + 1000],
    ['1:30', 90 * MINUTE],
    ['00:05', 5 * MINUTE],
    ['120:00:00', 120 * HOUR],
    ['0:00:01.5', 1500],
    [' 1:30 ', 90 * MINUTE],
  ])('%s', (text, ms) => {
    expect(parseClockDuration(text)).toBe(ms);
    expect(parseTableDuration(text)).toBe(ms);
  });

  test.each(['', '-', '1:60', '1:30:60', '-1:30', '1:3', ':30', '1:30:00:00', '1:30 h', '1.5'])(
    '%j is none',
    (text) => {
      expect(parseClockDuration(text)).toBeNull();
    },
  );
});

describe('hours as a decimal number', () => {
  test.each([
    ['0', 0],
    ['8', 8 * HOUR],
    ['1.5', 90 * MINUTE],
    ['1,5', 90 * MINUTE],
    ['0,01', 36_000],
    ['.25', 15 * MINUTE],
    ['1,234', 1.234 * HOUR],
    ['1.234,5', 1234.5 * HOUR],
    ['1,234.5', 1234.5 * HOUR],
    ['1.234.567', 1_234_567 * HOUR],
    ['1 234,5', 1234.5 * HOUR],
    ['1\u202F234,5', 1234.5 * HOUR],
    ['1’234.50', 1234.5 * HOUR],
    ['0.1666666667', 10 * MINUTE],
  ])('%s', (text, ms) => {
    expect(parseDecimalHours(text)).toBe(ms);
    expect(parseTableDuration(text)).toBe(ms);
  });

  test.each(['', '-', '-1', '1.2.3', '1,2,3', '1.23.456', '1.234,5,6', 'NaN', '1e5', '0x10', '.', '9'.repeat(400)])(
    '%j is none',
    (text) => {
      expect(parseDecimalHours(text)).toBeNull();
    },
  );
});
