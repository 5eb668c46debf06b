import type { Locale } from '../i18n/translator.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost more to make than to use, so each is made once. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** `Tue, 24 Nov` or `вт, 24 нояб.`: the date of an instant in a zone. */
export const formatDate = (instant: number, zone: string, locale: Locale): string =>
  formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone }).format(instant);
