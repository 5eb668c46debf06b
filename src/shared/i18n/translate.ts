import { createIntl, createIntlCache } from '@formatjs/intl';
import type { Catalogue, MessageId } from './catalogue.ts';

export type Locale = 'en' | 'ru';

/** Formats an ICU message of the catalogue. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const cache = createIntlCache();

/** The translator of a locale for its catalogue. A message that cannot be formatted is a bug and throws. */
export function translateBy(locale: Locale, messages: Catalogue): Translate {
  const intl = createIntl(
    {
      locale,
      messages,
      onError: (error) => {
        throw error;
      },
    },
    cache,
  );
  return (id, values) => intl.formatMessage({ id }, values);
}
