import { parse } from 'csv-parse/sync';
import type { Options } from 'csv-parse/sync';
import { Unreadable } from './format.ts';
import { ROWS_MAX } from './limits.ts';

/** A row of a table; `line`, counted from 1, is where it begins in the text. Rows may be shorter than the header. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type Table = {
  /** The cells of the first row; none if the text is blank. */
  readonly header: readonly string[];
  /** What follows the header, without empty lines. */
  readonly rows: readonly TableRow[];
  /** The line from which the rest is one cell whose quote never closes; null if all quotes close. */
  readonly brokenAt: number | null;
};

/** How much of a text tells what it is (characters). */
const HEAD = 65_536;
const delimiters = [',', ';', '\t'] as const;
/** The line that Excel reads the delimiter from. */
const separatorLine = /^sep=([,;\t])\r?\n/iu;
const quoted = /"(?:[^"]|"")*"?/gu;

/** The delimiter that the header line has most of outside of quotes. */
function detectDelimiter(text: string): string {
  const line =
    text
      .slice(0, HEAD)
      .trimStart()
      .replaceAll(quoted, '')
      .split(/[\r\n]/u, 1)[0] ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.reduce<string>((most, one) => (count(one) > count(most) ? one : most), ',');
}

/**
 * RFC 4180, forgivingly: line breaks of any kind, a quote within an unquoted cell is text, rows may have any length.
 * A backslash is only a backslash.
 */
function dialect(text: string): Options {
  const separator = separatorLine.exec(text)?.[1];
  return {
    delimiter: separator ?? detectDelimiter(text),
    ...(separator === undefined ? {} : { from_line: 2 }),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

/** Gives the line where a row begins. The parser counts the line where it ends, and CRLF within quotes twice. */
function lineCounter(): (cells: readonly string[], endLine: number) => number {
  let doubled = 0;
  return (cells, endLine) => {
    const text = cells.join('\0');
    const line = endLine - doubled - (text.match(/[\r\n]/gu)?.length ?? 0);
    doubled += text.match(/\r\n/gu)?.length ?? 0;
    return line;
  };
}

/**
 * Reads the first rows of a table, to tell what it is. The last ones may be missing if they are far into the text.
 * @param count how many rows, with the header
 */
export function readFirstRows(text: string, count: number): readonly (readonly string[])[] {
  const head = text.slice(0, HEAD);
  const rows: string[][] = [];
  const collect = (cells: string[]) => {
    rows.push(cells);
    return null;
  };
  try {
    parse(head, { ...dialect(head), to: count, on_record: collect });
  } catch {
    // A quote that the cut leaves open; what stands before it is there.
  }
  return rows;
}

/** Reads the header of a table with commas, semicolons or tabs; no cells if the text does not begin like a table. */
export const readHeader = (text: string): readonly string[] => readFirstRows(text, 1)[0] ?? [];

/**
 * Reads a table with commas, semicolons or tabs. What cannot be read begins at `brokenAt`.
 * @throws Unreadable if it has too many rows
 */
export function readTable(text: string): Table {
  const records: TableRow[] = [];
  const lineOf = lineCounter();
  const collect = (cells: string[], { lines }: { readonly lines: number }) => {
    records.push({ line: lineOf(cells, lines), cells });
    return null;
  };
  let brokenAt: number | null = null;
  try {
    // The header, and one row more than there may be.
    parse(text, { ...dialect(text), to: ROWS_MAX + 2, on_record: collect });
  } catch {
    const last = records.at(-1);
    brokenAt = last === undefined ? 1 : last.line + last.cells.join('').split(/\r\n|[\r\n]/u).length;
  }
  const [header] = records;
  const rows = records.slice(1);
  if (rows.length > ROWS_MAX) throw new Unreadable('too-large');
  return { header: header?.cells ?? [], rows, brokenAt };
}

/** A header as it is compared: case and spaces around and between words do not matter. */
export const headerKey = (header: string): string =>
  header.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');

/**
 * Finds columns by their headers, in any order; of several with the same header the first counts.
 * @param names the headers that each field may have
 */
export function findColumns<Field extends string>(
  header: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): Partial<Readonly<Record<Field, number>>> {
  const positions = new Map<string, number>();
  header.forEach((cell, at) => {
    if (!positions.has(headerKey(cell))) positions.set(headerKey(cell), at);
  });
  const columns: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(names) as Field[]) {
    const at = names[field].map((name) => positions.get(headerKey(name))).find((found) => found !== undefined);
    if (at !== undefined) columns[field] = at;
  }
  return columns;
}

/** The apostrophe by which programs keep a spreadsheet from running a text as a formula. */
const harmless = /^'(?=[=+\-@\t\r])/u;

/**
 * The cell of a field as it is written, but for an apostrophe that makes it no formula; empty if the table has no such
 * column or the row ends before it.
 */
export function cellOf<Field extends string>(
  row: TableRow,
  columns: Partial<Readonly<Record<Field, number>>>,
  field: NoInfer<Field>,
): string {
  const at = columns[field];
  return at === undefined ? '' : (row.cells[at] ?? '').replace(harmless, '');
}
