/** Line breaks of all systems and of Unicode. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Characters that no text needs and that some programs obey: control characters (C0, C1 and DEL) except line feed and
 * tab, bidirectional controls, and unpaired surrogates.
 */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const harmful = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Bidi_Control}\p{Surrogate}]/gu;

/** Either of the two. Nearly all texts are clean, which one test tells. */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const unclean = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\p{Bidi_Control}\p{Surrogate}]/u;

/** White space other than a single space. */
const wide = /\s{2,}|[^\S ]/gu;

/**
 * A text from any source, without characters that could harm whoever shows, stores or passes it on. Line breaks become
 * line feeds. Apply it to all incoming text, and to text from a database, which another program may have written.
 */
export const cleanText = (text: string): string =>
  unclean.test(text) ? text.replaceAll(lineEnd, '\n').replaceAll(harmful, '') : text;

/** The same for a single line: trimmed, and with each run of white space replaced by a space. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(wide, ' ').trim();
