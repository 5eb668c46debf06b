import type { Catalogue, MessageId } from './catalogue.ts';
import { readMessage } from './message.ts';
import type { Message, Numbers, Values } from './message.ts';

export type Locale = 'en' | 'ru';

/** Formats an ICU message of the catalogue. */
export type Translate = (id: MessageId, values?: Values) => string;

/** The numbers of a language. What is only counted or only written makes one half of this alone. */
function numbersOf(locale: Locale): Numbers {
  let format: Intl.NumberFormat | undefined;
  const rules: Partial<Record<Intl.PluralRuleType, Intl.PluralRules>> = {};
  return {
    write: (value) => (format ??= new Intl.NumberFormat(locale)).format(value),
    form: (value, type) => (rules[type] ??= new Intl.PluralRules(locale, { type })).select(value),
  };
}

const none: Values = {};

/**
 * The translator of a locale for its catalogue, or for what is loaded of it so far. A message is read when it is first used;
 * one that is not there, or without a value it needs, is a bug and throws.
 */
export function translateBy(locale: Locale, catalogue: Partial<Catalogue>): Translate {
  const numbers = numbersOf(locale);
  const read = new Map<MessageId, Message>();
  return (id, values = none) => {
    const known = read.get(id);
    if (known) return known(values, 0);
    const text = catalogue[id];
    if (text === undefined) throw new Error(`The message “${id}” is not loaded.`);
    const message = readMessage(text, numbers);
    read.set(id, message);
    return message(values, 0);
  };
}
