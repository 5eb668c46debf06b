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

/** The translator of a locale for its catalogue. A message is read when it is first used; one without a value it needs is a bug and throws. */
export function translateBy(locale: Locale, catalogue: Catalogue): Translate {
  const numbers = numbersOf(locale);
  const read = new Map<MessageId, Message>();
  return (id, values = none) => {
    let message = read.get(id);
    if (!message) read.set(id, (message = readMessage(catalogue[id], numbers)));
    return message(values, 0);
  };
}
