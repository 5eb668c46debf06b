/** The entry of a PDF that says which program made its content: a text in parentheses, where a backslash escapes. */
const CREATOR = /\/Creator \((?:\\[^]|[^\\()])*\)/u;

/**
 * A PDF of Chromium with another creator than the user agent, which nothing of Electron changes for a print alone. It is
 * filled with blanks to the same length, since a PDF holds the offsets of its parts. A longer name leaves it as it is.
 */
export function withCreator(pdf: Buffer, name: string): Buffer {
  const text = pdf.toString('latin1');
  const found = CREATOR.exec(text);
  const creator = `/Creator (${name})`;
  if (!found || found[0].length < creator.length) return pdf;
  const copy = Buffer.from(pdf);
  copy.write(creator.padEnd(found[0].length), found.index, 'latin1');
  return copy;
}
