import type { ImportQuestion } from '#shared/contract/importing.ts';
import type { ColumnMapping } from '#shared/model/importing.ts';
import { Unreadable } from '../format.ts';
import type { Format, Input, ReadOptions, Row } from '../format.ts';
import { readFirstRows, readHeader, readTable } from '../table.ts';
import { readRows } from '../tableRows.ts';
import { guessColumns, holdsTimes, tellsTime } from './genericCsv/columns.ts';
import { readRow } from './genericCsv/rows.ts';

/** How many rows show whether a text is a table. */
const SHOWN = 20;

/** How many rows a person sees to tell the columns, and how much of a cell. */
const EXAMPLES = 3;
const CELL_MAX = 80;

const columnsOf = (header: readonly string[], { columns }: ReadOptions): ColumnMapping =>
  columns ?? guessColumns(header);

/** Nothing is read of a table with times in columns of unknown names: which they are is asked first. */
function* read({ text }: Input, options: ReadOptions): Generator<Row> {
  const table = readTable(text ?? '');
  const columns = columnsOf(table.header, options);
  if (tellsTime(columns)) yield* readRows(table, (row) => readRow(row, columns, table.header));
  else if (!holdsTimes(table.rows)) throw new Unreadable('not-a-time-report');
}

function questions({ text }: Input, options: ReadOptions): readonly ImportQuestion[] {
  const header = readHeader(text ?? '');
  const suggested = columnsOf(header, options);
  const [, ...examples] = readFirstRows(text ?? '', 1 + EXAMPLES);
  const rows = examples.map((cells) => cells.map((cell) => cell.slice(0, CELL_MAX)));
  return [{ question: 'columns', options: header, rows, suggested, needed: !tellsTime(suggested) }];
}

/** Whether a text has rows of several cells; prose with commas rarely has them in most of its lines. */
function isTable(text: string): boolean {
  if (/^\s*[<{[]/u.test(text)) return false;
  const [header = [], ...rows] = readFirstRows(text, SHOWN);
  const wide = rows.filter((cells) => cells.length > 1);
  return header.length > 1 && wide.length > 0 && wide.length * 2 > rows.length;
}

/** Any other table with commas, semicolons or tabs. Its columns are guessed by their headers, or chosen. */
export const genericCsv: Format = {
  id: 'csv',
  recognises: ({ text }) => text !== null && isTable(text),
  read,
  questions,
};
