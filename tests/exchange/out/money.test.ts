import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal } from '#shared/format/decimal.ts';
import { formatMoney, minorDigits, moneyDecimal } from '#shared/format/money.ts';
import { formatTimestamp } from '#shared/format/timestamp.ts';

test('currencies have their own number of decimals', () => {
  expect(['EUR', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  expect([moneyDecimal(1205, 'EUR'), moneyDecimal(1205, 'JPY'), moneyDecimal(1205, 'KWD')]).toEqual([
    '12.05',
    '1205',
    '1.205',
  ]);
  expect(() => minorDigits('EURO')).toThrow(RangeError);
});

test.each([
  ['en-US', 'EUR', 123_405, '€1,234.05'],
  ['de-DE', 'EUR', 123_405, '1.234,05 €'],
  ['ru-RU', 'RUB', 123_405, '1 234,05 ₽'],
  ['en-GB', 'JPY', 123_405, 'JP¥123,405'],
  ['en-GB', 'GBP', -5, '-£0.05'],
])('%s: %s', (region, currency, minor, text) => {
  expect(formatMoney(minor, currency, region).replaceAll(/\s/gu, ' ')).toBe(text);
});

test('amounts keep all their digits', () => {
  expect(formatMoney(Number.MAX_SAFE_INTEGER, 'USD', 'en-US')).toBe('$90,071,992,547,409.91');
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(4), (units, digits) => {
      expect(BigInt(formatDecimal(units, digits).replace('.', ''))).toBe(BigInt(units));
    }),
  );
});

test('a timestamp is what the clocks of a zone show', () => {
  const at = Date.UTC(2026, 9, 25, 0, 30, 7);
  expect(formatTimestamp(at, 'Europe/Berlin')).toEqual({ date: '2026-10-25', time: '02:30:07' });
  expect(formatTimestamp(at + 3_600_000, 'Europe/Berlin')).toEqual({ date: '2026-10-25', time: '02:30:07' });
  expect(formatTimestamp(at, 'America/New_York')).toEqual({ date: '2026-10-24', time: '20:30:07' });
  expect(formatTimestamp(Date.UTC(2026, 0, 1), 'UTC')).toEqual({ date: '2026-01-01', time: '00:00:00' });
});
