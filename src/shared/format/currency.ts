/** The currencies listed first: those that most people bill in. */
const common = ['EUR', 'USD', 'GBP', 'CHF', 'RUB', 'UAH', 'KZT', 'PLN', 'SEK', 'CAD', 'AUD', 'INR', 'JPY', 'CNY'];

/** The currencies of regions whose language Stint speaks. */
const usual: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  IN: 'INR',
  NZ: 'NZD',
  ZA: 'ZAR',
  SG: 'SGD',
  HK: 'HKD',
  RU: 'RUB',
  BY: 'BYN',
  KZ: 'KZT',
  KG: 'KGS',
  UA: 'UAH',
};

/** The currency that is proposed in a region (BCP 47 tag). */
export const usualCurrency = (region: string): string => usual[new Intl.Locale(region).region ?? ''] ?? 'EUR';

/** A currency (ISO 4217) with its name in a language: `EUR – Euro`. */
export type NamedCurrency = { readonly code: string; readonly name: string };

/** The common currencies, and all others by code, with their names in the language of a region (BCP 47 tag). */
export function namedCurrencies(region: string): {
  readonly common: readonly NamedCurrency[];
  readonly others: readonly NamedCurrency[];
} {
  const names = new Intl.DisplayNames(region, { type: 'currency' });
  const named = (code: string): NamedCurrency => ({ code, name: names.of(code) ?? code });
  const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
  return { common: common.map(named), others: others.map(named) };
}
