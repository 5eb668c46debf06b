import type { Locale } from '../i18n/translate.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in units of 1,000: 344 kB, 1.2 MB. */
export function formatSize(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  const format = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 };
  return new Intl.NumberFormat(locale, format as Intl.NumberFormatOptions).format(value);
}
