import { createIntl, createIntlCache } from '@formatjs/intl';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Catalogue, MessageId } from './catalogue.ts';

export type Locale = 'en' | 'ru';

/** Fills an ICU message of the catalogue. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const catalogues: Record<Locale, Catalogue> = { en, ru };
const cache = createIntlCache();

/** The translator of a locale. A message that cannot be formatted is a bug and throws. */
export function translator(locale: Locale): Translate {
  const intl = createIntl(
    {
      locale,
      messages: catalogues[locale],
      onError: (error) => {
        throw error;
      },
    },
    cache,
  );
  return (id, values) => intl.formatMessage({ id }, values);
}

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
