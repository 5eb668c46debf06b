import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Catalogue } from './catalogue.ts';
import { translateBy } from './translate.ts';
import type { Locale, Translate } from './translate.ts';

const catalogues: Record<Locale, Catalogue> = { en, ru };

/** The translator of any locale. A page, which speaks one at a time, loads the catalogue it needs by itself. */
export const translator = (locale: Locale): Translate => translateBy(locale, catalogues[locale]);

/**
 * The region (BCP 47 tag, always well-formed) whose dates and times go with a language: the system's where it speaks that
 * language, else the one that the language itself stands for.
 */
export function regionOf(locale: Locale, systemRegion: string): string {
  const region = wellFormed(systemRegion);
  return region !== null && new Intl.Locale(region).language === locale ? region : locale;
}

/** The tag in what a system says, which on Linux may be `en-US@posix`; null: there is none. */
function wellFormed(said: string): string | null {
  try {
    return Intl.getCanonicalLocales(said.split('@')[0])[0] ?? null;
  } catch {
    return null;
  }
}

/** The first language we speak among the user's, best first (BCP 47 tags); English when there is none. */
export function pickLocale(preferred: readonly string[]): Locale {
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((language): language is Locale => language === 'en' || language === 'ru') ?? 'en';
}
