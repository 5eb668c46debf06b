import writeXlsxFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import { formatDecimal } from '#shared/format/decimal.ts';
import { minorDigits, moneyDecimal } from '#shared/format/money.ts';
import { formatTimestamp } from '#shared/format/timestamp.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { harmless } from './harmless.ts';
import type { Cell, Table } from './table.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The width of columns in characters. */
const NARROW = 10;
const WIDE = 60;

/** The character of a text in the form `_x0041_`, which spreadsheets read as the one with this code. */
const coded = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as spreadsheets read it as it is. What looks like a code has its underscore coded. */
function literal(text: string): string {
  // The library looks texts up in an object, and takes what every object has, such as `constructor`, for found.
  if (text in Object.prototype) return coded(text.slice(0, 1)) + text.slice(1);
  return text.replaceAll(/_(?=x[0-9A-F]{4}_)/giu, coded('_'));
}

const string = (text: string): CellObject => ({ type: String, value: literal(harmless(text)) });

/** Spreadsheets know no zones: their dates are those whose clock in UTC shows what is meant. */
const date = (iso: string, format: string): CellObject => ({ type: Date, value: new Date(iso), format });

function valueOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return string(cell.text);
    case 'clock':
      return { type: Number, value: cell.ms / DAY, format: '[h]:mm:ss' };
    case 'hours':
      return { type: Number, value: cell.ms / HOUR, format: '0.00##' };
    case 'money':
      return {
        type: Number,
        value: Number(moneyDecimal(cell.minor, cell.currency)),
        format: `#,##${formatDecimal(0, minorDigits(cell.currency))}`,
      };
    case 'count':
      return { type: Number, value: cell.count, format: '0' };
    case 'date':
      return date(`${cell.date}T00:00Z`, cell.unit === 'month' ? 'yyyy-mm' : 'yyyy-mm-dd');
    case 'moment': {
      const shown = formatTimestamp(cell.at, cell.zone);
      return date(`${shown.date}T${shown.time}Z`, 'yyyy-mm-dd hh:mm:ss');
    }
    default:
      return assertNever(cell);
  }
}

/** How wide a cell is, in characters; figures and dates fit into a narrow column, moments into twice as much. */
function widthOf(cell: Cell): number {
  if (cell?.kind === 'text') return cell.text.length;
  return cell?.kind === 'moment' ? 2 * NARROW : NARROW;
}

function columnWidth({ columns, rows }: Table, at: number): number {
  const widest = rows.reduce(
    (width, { cells }) => Math.max(width, widthOf(cells[at] ?? null)),
    columns[at]?.heading.length ?? 0,
  );
  return Math.min(WIDE, Math.max(NARROW, widest)) + 2;
}

/** A cell of the header or of the totals. */
const bold = (cell: CellObject, look: Omit<CellObject, 'type' | 'value'>): CellObject => ({
  ...cell,
  ...look,
  fontWeight: 'bold',
});

/**
 * A table as an XLSX file. Durations are fractions of a day and dates are dates, so that a spreadsheet can count with
 * them; the header stays in view, and totals are the last row.
 */
export async function writeXlsx(table: Table): Promise<Buffer> {
  const { title, columns, rows, total } = table;
  const header = columns.map(({ heading, holds }) =>
    bold(string(heading), holds === 'figure' ? { align: 'right' } : {}),
  );
  const body = rows.map(({ cells }) => cells.map(valueOf));
  const last = total?.map((cell) => bold(valueOf(cell) ?? string(''), { topBorderStyle: 'thin' }));
  return await writeXlsxFile([header, ...body, ...(last ? [last] : [])], {
    // A sheet's name has at most 31 characters, and not these.
    sheet: title.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    columns: columns.map((_column, at) => ({ width: columnWidth(table, at) })),
    stickyRowsCount: 1,
  }).toBuffer();
}
