/** Creating a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(region: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${region} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(region, options);
  formatters.set(key, known);
  return known;
}

/** A share of a whole, 0 to 1, in whole percents: `25%`. */
export const formatShare = (share: number, region: string): string =>
  formatter(region, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A count: `1,234`. */
export const formatCount = (count: number, region: string): string => formatter(region, {}).format(count);
