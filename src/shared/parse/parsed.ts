/** Why a text was not understood; `typed.<code>` in the catalogue says it to the person. */
export type Misread =
  | 'time-empty'
  | 'time-unclear'
  | 'time-hour'
  | 'time-minute'
  /** The clocks skip it on that day. */
  | 'time-skipped'
  | 'duration-empty'
  | 'duration-unclear'
  | 'duration-minute'
  | 'date-empty';

/** What a typed text means, or why that cannot be said. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Misread };

export const understood = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const misread = (code: Misread): Parsed<never> => ({ ok: false, code });

/** The text as the grammars read it: lower case, one kind of blank, of minus and of comma. */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(/[−–—]/gu, '-').replaceAll(',', '.').trim();
