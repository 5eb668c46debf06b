import { stringify } from 'csv-stringify/sync';
import { formatClock } from '#shared/format/duration.ts';
import { moneyDecimal } from '#shared/format/money.ts';
import { formatTimestamp } from '#shared/format/timestamp.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { CsvOptions } from '#shared/model/exporting.ts';
import { harmless } from './harmless.ts';
import { decimalHours } from './hours.ts';
import type { Cell, Table } from './table.ts';

type DecimalMark = CsvOptions['decimalMark'];

/** The separator and decimal mark that spreadsheets expect in a region (BCP 47 tag): semicolons go with decimal commas. */
export function csvOptionsOf(region: string): Pick<CsvOptions, 'separator' | 'decimalMark'> {
  const parts = new Intl.NumberFormat(region, { numberingSystem: 'latn' }).formatToParts(0.5);
  const isPoint = parts.some(({ type, value }) => type === 'decimal' && value === '.');
  return isPoint ? { separator: ',', decimalMark: '.' } : { separator: ';', decimalMark: ',' };
}

function written(cell: Cell, mark: DecimalMark): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text);
    case 'clock':
      return formatClock(cell.ms);
    case 'hours':
      return decimalHours(cell.ms).replace('.', mark);
    case 'money':
      return moneyDecimal(cell.minor, cell.currency).replace('.', mark);
    case 'count':
      return String(cell.count);
    case 'date':
      return cell.unit === 'month' ? cell.date.slice(0, 7) : cell.date;
    case 'moment': {
      const { date, time } = formatTimestamp(cell.at, cell.zone);
      return `${date} ${time}`;
    }
    default:
      return assertNever(cell);
  }
}

/** Rows of texts as CSV (RFC 4180) with CRLF. Cells that need it are quoted; nothing else is done to them. */
export const csvOf = (rows: readonly (readonly string[])[], separator: CsvOptions['separator'] = ','): string =>
  stringify(
    rows.map((cells) => [...cells]),
    {
      delimiter: separator,
      record_delimiter: '\r\n',
      quote_record_delimiter: true,
    },
  );

/**
 * A table as CSV. Dates are ISO 8601 in every region, so that they sort and no day is taken for a month; numbers have
 * the decimal mark that was chosen, and nothing groups their digits. There is no row of totals, which whatever sums up
 * the column would count again.
 */
export function writeCsv({ columns, rows }: Table, { separator, decimalMark, bom }: CsvOptions): string {
  const texts = [
    columns.map(({ heading }) => harmless(heading)),
    ...rows.map(({ cells }) => cells.map((cell) => written(cell, decimalMark))),
  ];
  return `${bom ? '\uFEFF' : ''}${csvOf(texts, separator)}`;
}
