import { moneyDecimal } from './money.ts';

/** The sign between whole units and decimals in a region (BCP 47 tag). */
export const decimalSign = (region: string): string =>
  new Intl.NumberFormat(region).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/**
 * An amount in minor units of a currency (ISO 4217) as people type it in a region (BCP 47 tag), without the currency:
 * `85`, `85.50` or `85,50`. parse/money.ts reads it back.
 */
export const formatAmount = (minor: number, currency: string, region: string): string =>
  moneyDecimal(minor, currency).replace(/\.0+$/u, '').replace('.', decimalSign(region));
