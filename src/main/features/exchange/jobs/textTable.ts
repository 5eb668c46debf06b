import { cleanLine } from '#shared/model/cleanText.ts';
import { cellWriter } from '../out/shownCell.ts';
import type { Column, Table, Wording } from '../out/table.ts';

const INDENT = '  ';
const GAP = '  ';

const characters = new Intl.Segmenter();
const emoji = /\p{Emoji_Presentation}/u;
/** Characters of East Asian scripts take the room of two. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

/** How many columns of a terminal a text takes. */
const widthOf = (text: string): number =>
  [...characters.segment(text)].reduce(
    (width, { segment }) => width + (wide.test(segment) || emoji.test(segment) ? 2 : 1),
    0,
  );

function pad(text: string, width: number, { holds }: Column): string {
  const blank = ' '.repeat(Math.max(0, width - widthOf(text)));
  return holds === 'figure' ? blank + text : text + blank;
}

/** A table for terminals: columns below each other, figures aligned at their end, rows indented below their sum. */
export function writeText(table: Table, wording: Wording): string {
  const { columns, rows, total } = table;
  const write = cellWriter(table, wording);
  const texts = [
    columns.map(({ heading }) => heading),
    ...rows.map(({ depth, cells }) =>
      cells.map((cell, at) => (at === 0 ? INDENT.repeat(depth) : '') + cleanLine(write(cell))),
    ),
    ...(total ? [total.map(write)] : []),
  ];
  const widths = columns.map((_column, at) => Math.max(...texts.map((cells) => widthOf(cells[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, at) => pad(cells[at] ?? '', widths[at] ?? 0, column))
      .join(GAP)
      .trimEnd();
  return `${texts.map(line).join('\n')}\n`;
}
