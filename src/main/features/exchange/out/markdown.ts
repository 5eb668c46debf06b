import { cellWriter } from './shownCell.ts';
import type { Column, Table, Wording } from './table.ts';

/** Characters that Markdown takes for markup within a table. */
const markup = /[\\`*_~[\]<>|&]/gu;

/** A text as Markdown that shows it as it is, on one line. */
const escape = (text: string): string =>
  text.replaceAll(markup, (sign) => `\\${sign}`).replaceAll(/\r\n?|\n/gu, '<br>');

/** Three spaces that Markdown does not join. */
const INDENT = '\u00A0'.repeat(3);

const characters = new Intl.Segmenter();

/** The number of characters that people see, which is about how wide a text is in a plain editor. */
const lengthOf = (text: string): number => [...characters.segment(text)].length;

function pad(text: string, width: number, holds: Column['holds']): string {
  const blank = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return holds === 'figure' ? blank + text : text + blank;
}

const rule = (width: number, { holds }: Column): string =>
  holds === 'figure' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);

/**
 * A table as GitHub Flavored Markdown, with its figures aligned at their end, both as text and as it is shown. Rows
 * that add up to another one are indented below it, and totals are bold.
 */
export function writeMarkdown(table: Table, wording: Wording): string {
  const { columns, rows, total } = table;
  const write = cellWriter(table, wording);
  const texts = [
    columns.map(({ heading }) => escape(heading)),
    ...rows.map(({ depth, cells }) =>
      cells.map((cell, at) => (at === 0 ? INDENT.repeat(depth) : '') + escape(write(cell))),
    ),
    ...(total ? [total.map((cell) => (cell === null ? '' : `**${escape(write(cell))}**`))] : []),
  ];
  const widths = columns.map((_column, at) => Math.max(3, ...texts.map((cells) => lengthOf(cells[at] ?? ''))));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const padded = texts.map((cells) =>
    line(columns.map(({ holds }, at) => pad(cells[at] ?? '', widths[at] ?? 3, holds))),
  );
  const rules = line(columns.map((column, at) => rule(widths[at] ?? 3, column)));
  return [...padded.slice(0, 1), rules, ...padded.slice(1)].join('');
}
