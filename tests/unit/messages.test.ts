import { createIntl } from '@formatjs/intl';
import { expect, test } from 'vitest';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import { en } from '#shared/i18n/en.ts';
import { ru } from '#shared/i18n/ru.ts';
import { translateBy } from '#shared/i18n/translate.ts';
import type { Locale } from '#shared/i18n/translate.ts';

const catalogues = { en, ru };

/** The names of the values of a message, with what each can be: words that it chooses among, or numbers and a text. */
function valuesOf(text: string): Readonly<Record<string, readonly (string | number)[]>> {
  const numbers = [0, 1, 2, 3, 4, 5, 11, 21, 22, 100, 101, 1.5, 12_345];
  const found = [...text.matchAll(/\{(\w+)(?:, (\w+))?/gu)].map(([, name = '', kind]) => {
    if (kind === 'select') return [name, [...text.matchAll(/(\w+) \{/gu)].map(([, word = '']) => word)] as const;
    return [name, kind === undefined ? ['Read', 7] : numbers] as const;
  });
  return Object.fromEntries(found);
}

/** Each value of each name, the others being the first of theirs. */
function cases(text: string): Readonly<Record<string, string | number>>[] {
  const values = Object.entries(valuesOf(text));
  const first = Object.fromEntries(values.map(([name, [value = '']]) => [name, value]));
  return [first, ...values.flatMap(([name, all]) => all.map((value) => ({ ...first, [name]: value })))];
}

test.each<Locale>(['en', 'ru'])('every message of the catalogue %s reads as ICU has it', (locale) => {
  const messages = catalogues[locale];
  const t = translateBy(locale, messages);
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({ locale, messages, onError });
  for (const [id, text] of Object.entries(messages))
    for (const values of cases(text))
      expect([id, values, t(id as MessageId, values)]).toEqual([id, values, intl.formatMessage({ id }, values)]);
});

test('a message without a value that it needs throws', () => {
  expect(() => translateBy('en', en)('paste.title')).toThrow('count');
});
