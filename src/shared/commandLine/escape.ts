import { escapeMarkup } from '#shared/format/escapeMarkup.ts';

/** Programs that read signs of their own out of what they are given, and how a clean text is told to each as it is. */
export const escapes = {
  /** It has no escape: a zero-width space takes `%{…}` apart. */
  polybar: (text: string) => text.replaceAll(/%(?=\{|$)/gu, '%\u200B'),
  /**
   * It has none either: a bar would begin parameters, a dash at the start a submenu. Backslashes are for shells whose
   * `echo` makes a bar of `\0174`.
   */
  xbar: (text: string) =>
    text
      .replaceAll('|', '¦')
      .replaceAll('\\', '⧵')
      .replace(/^-+/u, (dashes) => '‐'.repeat(dashes.length)),
  pango: escapeMarkup,
  tmux: (text: string) => text.replaceAll('#', '##'),
  /** As part of a string in the JSON of i3bar's protocol. */
  i3: (text: string) => JSON.stringify(text).slice(1, -1),
} as const;

export type Escape = keyof typeof escapes;

export const isEscape = (word: string): word is Escape => Object.hasOwn(escapes, word);
