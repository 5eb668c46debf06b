import { minorDigits } from './money.ts';

/** The sign between whole units and decimals in a region (BCP 47 tag). */
export const decimalSign = (region: string): string =>
  new Intl.NumberFormat(region).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/**
 * An amount in minor units of a currency as people type it in a region, without the currency: `85`, `85.50` or `85,50`.
 * parse/money.ts reads it back.
 */
export function formatAmount(minor: number, currency: string, region: string): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  const [whole, decimals] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return /^0*$/u.test(decimals) ? whole : `${whole}${decimalSign(region)}${decimals}`;
}
