/** A line of the help: a term with what it means, or a text alone. Without a term and set in deep, it goes on. */
export type HelpLine = { readonly indent: number; readonly term: string; readonly text: string };

/** The width of a terminal that nobody knows, and the least that is filled. */
const USUAL = 80;
const LEAST = 50;
/** Terms that are longer have their text on the next line. */
const TERM_MAX = 28;
/** Texts that are set in deeper belong to the term above. */
const DEEP = 4;

/** Whether a line goes on with the meaning of the term above it. */
export const goesOn = ({ indent, term }: HelpLine): boolean => term === '' && indent >= DEEP;

/** Reads lines of a text in which two blanks stand between a term and its meaning. */
export const readLines = (text: string): readonly HelpLine[] =>
  text.split('\n').map((line) => {
    const [, blanks = '', term = '', meaning = ''] = /^( *)(?:(\S.*?) {2,})?(.*)$/u.exec(line) ?? [];
    return { indent: blanks.length, term, text: meaning };
  });

/** A paragraph in lines of at most `columns` signs, with all meanings one below the other. 0: the width is not known. */
export function printLines(lines: readonly HelpLine[], columns: number): string {
  const width = Math.max(columns === 0 ? USUAL : columns, LEAST);
  const ends = lines.filter(({ term }) => term.length <= TERM_MAX).map(({ indent, term }) => indent + term.length);
  const column = Math.max(0, ...ends) + 2;
  return lines.flatMap((line) => printLine(line, column, width)).join('\n');
}

function printLine(line: HelpLine, column: number, width: number): readonly string[] {
  const { indent, term, text } = line;
  if (term === '' && !goesOn(line)) return wrapped(text, width - indent).map((part) => ' '.repeat(indent) + part);
  const head = ' '.repeat(indent) + term;
  const [first = '', ...more] = wrapped(text, width - column);
  const below = (parts: readonly string[]) => parts.map((part) => ' '.repeat(column) + part);
  if (goesOn(line)) return below([first, ...more]);
  return head.length + 2 > column ? [head, ...below([first, ...more])] : [head.padEnd(column) + first, ...below(more)];
}

/** A text in lines of at most `width` signs, where its words allow that. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
