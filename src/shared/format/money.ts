/** Creating a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, region: string): Intl.NumberFormat {
  const key = `${region} ${currency}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(region, { style: 'currency', currency });
  formatters.set(key, known);
  return known;
}

/** How many decimals an amount in a currency (ISO 4217) has: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number =>
  formatter(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in minor units of a currency (ISO 4217), in the format of a region (BCP 47 tag): `€1,200.00`. */
export const formatMoney = (minor: number, currency: string, region: string): string =>
  formatter(currency, region).format(minor / 10 ** minorDigits(currency));
