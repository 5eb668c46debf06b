/** Why a text could not be parsed; `typed.<code>` in the catalogue explains it. */
export type Misread =
  | 'time-empty'
  | 'time-unclear'
  | 'time-hour'
  | 'time-minute'
  /** The clocks skip this time on that day. */
  | 'time-skipped'
  | 'duration-empty'
  | 'duration-unclear'
  | 'duration-minute'
  | 'date-empty'
  | 'money-unclear'
  /** More than can be stored. */
  | 'money-large';

/** The result of parsing a typed text. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Misread };

export const understood = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const misread = (code: Misread): Parsed<never> => ({ ok: false, code });

/** Normalizes a text for the parsers: lower case, and one kind of space, minus and decimal separator. */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(/[−–—]/gu, '-').replaceAll(',', '.').trim();
