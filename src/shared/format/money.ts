import { formatDecimal } from './decimal.ts';

/** Creating a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, region: string): Intl.NumberFormat {
  const key = `${currency} ${region}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(region, { style: 'currency', currency });
  formatters.set(key, known);
  return known;
}

/**
 * How many decimal digits the minor unit of a currency (ISO 4217) has: 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws RangeError if the text has not the shape of a code
 */
export const minorDigits = (currency: string): number =>
  formatter(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as a decimal number in units of its currency, exactly and with a point: `12.05`. */
export const moneyDecimal = (minor: number, currency: string): string => formatDecimal(minor, minorDigits(currency));

/** An amount in integer minor units as people of a region (BCP 47 tag) write it: `€12.05`, `12,05 €`. */
export const formatMoney = (minor: number, currency: string, region: string): string =>
  // As text, it is formatted digit by digit; as a number, large amounts would lose their last ones.
  formatter(currency, region).format(moneyDecimal(minor, currency) as Intl.StringNumericLiteral);
