import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, findColumns, readHeader, readTable } from '../../src/main/features/exchange/in/table.ts';

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a table', () => {
  test('has lines that count from where a row begins, whatever its line breaks are', () => {
    const { header, rows, brokenAt } = readTable('a,b\r\n1,"x\r\ny"\r\n\r\n2,3\n4,"p\nq"\n\n5,6\r7,8');
    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'x\r\ny'] },
      { line: 5, cells: ['2', '3'] },
      { line: 6, cells: ['4', 'p\nq'] },
      { line: 9, cells: ['5', '6'] },
      { line: 10, cells: ['7', '8'] },
    ]);
    expect(brokenAt).toBeNull();
  });

  test.each([
    ['a,b', ','],
    ['a;b,c;d', ';'],
    ['a\tb', '\t'],
    ['"a,b,c";"d"', ';'],
    ['"a\n,,,";b', ';'],
    ['only', ','],
  ])('%j is split at %j', (header, delimiter) => {
    expect(readTable(`${header}\nx${delimiter}y`).rows[0]?.cells).toEqual(['x', 'y']);
  });

  test('tells its delimiter in a line of its own where Excel wants that', () => {
    expect(readTable('sep=;\r\na,b;c\r\n1;2')).toEqual({
      header: ['a,b', 'c'],
      rows: [{ line: 3, cells: ['1', '2'] }],
      brokenAt: null,
    });
  });

  test('takes backslashes, stray quotes and rows of any length as they are', () => {
    expect(readTable('a,b\n"x\\","y"\n1\n5" disk,2,3\n"a"b,c').rows.map(({ cells }) => cells)).toEqual([
      ['x\\', 'y'],
      ['1'],
      ['5" disk', '2', '3'],
      ['"a"b', 'c'],
    ]);
  });

  test('keeps the rows before a quote that never closes, and says where that is', () => {
    expect(readTable('a,b\n1,"x\ny"\n2,"z\n3,4\n')).toEqual({
      header: ['a', 'b'],
      rows: [{ line: 2, cells: ['1', 'x\ny'] }],
      brokenAt: 4,
    });
  });

  test('may be empty', () => {
    expect(readTable('')).toEqual({ header: [], rows: [], brokenAt: null });
    expect(readHeader('\n\n')).toEqual([]);
  });

  test('gives its header alone, and nothing if its quotes do not close', () => {
    expect(readHeader(`"a ""b""";c\n${'x;y\n'.repeat(50_000)}`)).toEqual(['a "b"', 'c']);
    expect(readHeader('"a')).toEqual([]);
  });

  test('keeps any text in quoted cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '\\', 'é') }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        (delimiter, lineBreak, cells) => {
          const lines = [['first', 'second'], ...cells].map((row) => row.map(quote).join(delimiter));
          const table = readTable(lines.join(lineBreak));
          expect(table.rows.map((row) => row.cells)).toEqual(cells);
          expect(table.brokenAt).toBeNull();
        },
      ),
    );
  });

  test('is read whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', 'a', ' ') }), (text) => {
        expect(() => readTable(text)).not.toThrow();
        expect(() => readHeader(text)).not.toThrow();
      }),
    );
  });
});

describe('columns', () => {
  const columns = findColumns(['End  time', ' START TIME', 'Start time', 'Sonstiges'], {
    start: ['Start time'],
    end: ['Ende', 'End time'],
    tags: ['Tags'],
  });

  test('are found by their headers, in any order and case', () => {
    expect(columns).toEqual({ start: 1, end: 0 });
  });

  test('have empty cells where a row is short or the column is missing', () => {
    const row = { line: 2, cells: ['12:00'] };
    expect([cellOf(row, columns, 'end'), cellOf(row, columns, 'start'), cellOf(row, columns, 'tags')]).toEqual([
      '12:00',
      '',
      '',
    ]);
  });
});
