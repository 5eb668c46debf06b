import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Catalogue } from './catalogue.ts';
import { translateBy } from './translate.ts';
import type { Locale, Translate } from './translate.ts';

const catalogues: Record<Locale, Catalogue> = { en, ru };

/** The translator of any locale. A page, which speaks one at a time, loads the catalogue it needs by itself. */
export const translator = (locale: Locale): Translate => translateBy(locale, catalogues[locale]);

/**
 * The region (BCP 47 tag) whose dates and times go with a language: the system's where it speaks that language, else the
 * one that the language itself stands for.
 */
export const regionOf = (locale: Locale, systemRegion: string): string =>
  systemRegion.toLowerCase().split('-')[0] === locale ? systemRegion : locale;

/** The first language we speak among the user's, best first (BCP 47 tags); English when there is none. */
export function pickLocale(preferred: readonly string[]): Locale {
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((language): language is Locale => language === 'en' || language === 'ru') ?? 'en';
}
