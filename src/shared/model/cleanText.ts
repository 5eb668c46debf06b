/** Line ends of every system and of Unicode. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * What no text needs and some programs obey: controls (C0, C1 and DEL) but for line feed and tab, what turns the direction of
 * writing around, and halves of surrogate pairs.
 */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const harmful = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Bidi_Control}\p{Surrogate}]/gu;

/** Any of the two: nearly all texts are clean, and told so at one look. */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const unclean = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\p{Bidi_Control}\p{Surrogate}]/u;

/** White space that is not one blank. */
const wide = /\s{2,}|[^\S ]/gu;

/**
 * A text of any origin without what could harm who shows, stores or passes it on. Lines end with a line feed. Applied to
 * every text that comes in, and to what is read from a database, which another program may have written.
 */
export const cleanText = (text: string): string =>
  unclean.test(text) ? text.replaceAll(lineEnd, '\n').replaceAll(harmful, '') : text;

/** The same for a text of one line: trimmed, and with runs of white space folded. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(wide, ' ').trim();
