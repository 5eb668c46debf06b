import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount } from '#shared/format/amount.ts';
import { namedCurrencies, usualCurrency } from '#shared/format/currency.ts';
import { formatMoney, minorDigits } from '#shared/format/money.ts';
import { parseHours } from '#shared/parse/hours.ts';
import { parseMoney } from '#shared/parse/money.ts';

const MAX = 10 ** 13;
const HOUR = 3_600_000;
const regions = ['en-GB', 'en-US', 'en-IE', 'en-ZA', 'en-CH', 'en-AT', 'ru-RU', 'ru-KZ'];
const read = (text: string, currency = 'EUR', region = 'en-GB') => parseMoney(text, currency, region, MAX);

test('an amount is read as people write it', () => {
  const same = {
    '85': 8500,
    '85.5': 8550,
    '85,50': 8550,
    '0.05': 5,
    '€ 85': 8500,
    '1,200': 120_000,
    '1 200,50': 120_050,
  };
  for (const [text, value] of Object.entries(same)) expect([text, read(text)]).toEqual([text, { ok: true, value }]);
  expect(read('1.200', 'EUR', 'ru-RU')).toEqual({ ok: true, value: 120_000 });
  expect(read("1'200.50")).toEqual({ ok: true, value: 120_050 });
  expect(read('1.234.567,89')).toEqual({ ok: true, value: 123_456_789 });
  expect(read('1,200', 'JPY')).toEqual({ ok: true, value: 1200 });
  expect(read('1.250', 'KWD')).toEqual({ ok: true, value: 1250 });
  expect(read('85.')).toEqual({ ok: true, value: 8500 });
});

test('what is no amount is refused', () => {
  for (const text of [
    '',
    ' ',
    'x',
    '-5',
    '1.2.3',
    '85.505',
    '1,20.50',
    '1,2,3',
    '12.5e3',
    '1,23,456',
    '.',
    '1.200,50.5',
  ]) {
    expect([text, read(text)]).toEqual([text, { ok: false, code: 'money-unclear' }]);
  }
  expect(read('85.50', 'JPY')).toEqual({ ok: false, code: 'money-unclear' });
  expect(parseMoney('100.01', 'EUR', 'en-GB', 10_000)).toEqual({ ok: false, code: 'money-large' });
});

test('what is written is read back in every region and currency', () => {
  const anyCurrency = fc.constantFrom('EUR', 'JPY', 'KWD', 'RUB', 'CHF', 'CLF');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MAX }),
      anyCurrency,
      fc.constantFrom(...regions),
      (minor, currency, region) => {
        expect(read(formatAmount(minor, currency, region), currency, region)).toEqual({ ok: true, value: minor });
      },
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX }), fc.constantFrom(...regions), (minor, region) => {
      expect(read(formatMoney(minor, 'EUR', region), 'EUR', region)).toEqual({ ok: true, value: minor });
    }),
  );
});

test('any text is an amount or not, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', '23', '.', ',', "'", ' ', '€', 'x', '-') }), (text) => {
      const found = read(text);
      if (found.ok) expect(Number.isSafeInteger(found.value) && found.value >= 0 && found.value <= MAX).toBe(true);
    }),
  );
});

test('currencies have their decimals, names, and a usual one by region', () => {
  expect(['EUR', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  expect(formatMoney(120_000, 'EUR', 'en-IE')).toBe('€1,200.00');
  expect(['en-US', 'en-IE', 'ru-RU', 'en'].map(usualCurrency)).toEqual(['USD', 'EUR', 'RUB', 'EUR']);
  const { common, others } = namedCurrencies('ru-RU');
  expect(common[0]).toEqual({ code: 'EUR', name: 'евро' });
  expect(others.some(({ code }) => code === 'XAF')).toBe(true);
  expect(new Set([...common, ...others].map(({ code }) => code)).size).toBe(common.length + others.length);
});

test('hours of a budget: a plain number counts hours', () => {
  expect(parseHours('40')).toEqual({ ok: true, value: 40 * HOUR });
  expect(parseHours('37,5')).toEqual({ ok: true, value: 37.5 * HOUR });
  expect(parseHours('12:30')).toEqual({ ok: true, value: 12.5 * HOUR });
  expect(parseHours('90m')).toEqual({ ok: true, value: 1.5 * HOUR });
  expect(parseHours('')).toMatchObject({ ok: false });
});
