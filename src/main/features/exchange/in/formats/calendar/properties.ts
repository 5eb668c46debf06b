import ICAL from 'ical.js';

/** A property of an iCalendar component. */
export type Property = {
  /** Upper case. */
  readonly name: string;
  /** The value of the parameter TZID; null if there is none. */
  readonly zone: string | null;
  /** Whether the parameter VALUE says that this is a date without a time. */
  readonly isDate: boolean;
  /** Texts are unescaped and lists of them are split; all else is as it is written. */
  readonly values: readonly string[];
};

const { icalendar } = ICAL.design;

/** The library's rules, but only texts are read: it would cut a date written in another form into wrong pieces. */
const rules = { ...icalendar, value: { text: icalendar.value.text } };

const isText = (value: unknown): value is string => typeof value === 'string';

/** The name of the property on a line, upper case; empty if there is none. */
export const nameOf = (line: string): string => (/^[\w-]+(?=[;:])/u.exec(line)?.[0] ?? '').toUpperCase();

/** Reads the property on an unfolded line; null if it is malformed. */
export function readProperty(line: string): Property | null {
  try {
    const [name, parameters, type, ...values]: unknown[] = ICAL.parse.property(line, rules);
    const { tzid = null } = parameters as { readonly tzid?: unknown };
    if (!isText(name) || !values.every(isText) || !(tzid === null || isText(tzid))) return null;
    return { name: name.toUpperCase(), zone: tzid, isDate: type === 'date', values };
  } catch {
    return null;
  }
}

/** Reads a line that Hamster wrote, which neither escapes nor splits anything. A missing category is `None`. */
export function readPlainProperty(line: string): Property {
  const [name, value] = [nameOf(line), line.slice(line.indexOf(':') + 1)];
  const isMissing = name === 'CATEGORIES' && value.trim() === 'None';
  return { name, zone: null, isDate: false, values: isMissing ? [] : [value] };
}
