import type { Locale } from './translate.ts';

/**
 * The region (a well-formed BCP 47 tag) whose date and time formats go with a language: the system's region if it uses
 * that language, otherwise the language itself.
 */
export function regionOf(locale: Locale, systemRegion: string): string {
  const region = wellFormed(systemRegion);
  return region !== null && new Intl.Locale(region).language === locale ? region : locale;
}

/** The tag in the system's locale, which can be `en-US@posix` on Linux; null if there is none. */
function wellFormed(said: string): string | null {
  try {
    return Intl.getCanonicalLocales(said.split('@')[0])[0] ?? null;
  } catch {
    return null;
  }
}

/** The first supported language among the user's preferred ones (BCP 47 tags, best first); English if there is none. */
export function pickLocale(preferred: readonly string[]): Locale {
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((language): language is Locale => language === 'en' || language === 'ru') ?? 'en';
}
