import type { ImportQuestion } from '#shared/contract/importing.ts';
import type { ColumnMapping } from '#shared/model/importing.ts';
import { Unreadable } from '../format.ts';
import type { Format, Input, ReadOptions, Row } from '../format.ts';
import { readHeader, readTable } from '../table.ts';
import { guessColumns, holdsTimes, tellsTime } from './genericCsv/columns.ts';
import { readRow } from './genericCsv/rows.ts';

/** How much of a table shows whether it has times (characters). */
const SAMPLE = 65_536;

const columnsOf = (header: readonly string[], { columns }: ReadOptions): ColumnMapping =>
  columns ?? guessColumns(header);

/** Nothing is read of a table with times in columns of unknown names: which they are is asked first. */
function* read({ text }: Input, options: ReadOptions): Generator<Row> {
  const { header, rows, brokenAt } = readTable(text ?? '');
  const columns = columnsOf(header, options);
  if (!tellsTime(columns)) {
    if (holdsTimes(rows)) return;
    throw new Unreadable('not-a-time-report');
  }
  for (const row of rows) if (row.cells.some((cell) => cell.trim() !== '')) yield readRow(row, columns, header);
  if (brokenAt !== null) yield { kind: 'refused', line: brokenAt, reason: 'unreadable-row' };
}

function questions({ text }: Input, options: ReadOptions): readonly ImportQuestion[] {
  const header = readHeader(text ?? '');
  const suggested = columnsOf(header, options);
  return [{ question: 'columns', options: header, suggested, needed: !tellsTime(suggested) }];
}

/** Whether a text has rows of several cells; prose with commas rarely has them in most of its lines. */
function isTable(text: string): boolean {
  if (/^\s*[<{[]/u.test(text)) return false;
  const { header, rows } = readTable(text.slice(0, SAMPLE));
  const wide = rows.filter(({ cells }) => cells.length > 1);
  return header.length > 1 && wide.length > 0 && wide.length * 2 > rows.length;
}

/** Any other table with commas, semicolons or tabs. Its columns are guessed by their headers, or chosen. */
export const genericCsv: Format = {
  id: 'csv',
  recognises: ({ text }) => text !== null && isTable(text),
  read,
  questions,
};
