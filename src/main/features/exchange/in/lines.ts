/** A line of a text, without its line break; `line` counts from 1. */
export type Line = { readonly line: number; readonly text: string };

/** The lines of a text one after the other, so that a large text is not held twice. They end in LF or CRLF. */
export function* linesOf(text: string): Iterable<Line> {
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield { line, text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end) };
    start = end + 1;
  }
}
