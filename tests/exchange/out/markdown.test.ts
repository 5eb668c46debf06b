import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';
import { figureColumns } from '../../../src/main/features/exchange/out/figures.ts';
import { writeMarkdown } from '../../../src/main/features/exchange/out/markdown.ts';
import { reportOutline } from '../../../src/main/features/exchange/out/reportTable.ts';
import { textCell } from '../../../src/main/features/exchange/out/table.ts';
import { english, figures, HOUR, line, march, report, russian } from './reports.ts';

const shown = (text: string) => text.replaceAll('\u00A0', ' ').split('\n');

test('a report: sums above what they are of, figures aligned, amounts as the region writes them', () => {
  expect(shown(writeMarkdown(reportOutline(march, figureColumns(march, 'clock', english), english), english))).toEqual([
    '| Client / Project |  Tracked | Billable | Amount (EUR) | Amount (USD) | Entries |',
    '| ---------------- | -------: | -------: | -----------: | -----------: | ------: |',
    '| Acme             |     3:00 |     3:00 |      €240.50 |      US$0.00 |       4 |',
    '|    Website       |     2:20 |     2:20 |      €200.50 |      US$0.00 |       3 |',
    '|    Shop          |     0:40 |     0:40 |       €40.00 |      US$0.00 |       1 |',
    '| =Beta            |     1:00 |     1:00 |        €0.00 |     US$50.00 |       1 |',
    '|    A\\|B          |     1:00 |     1:00 |        €0.00 |     US$50.00 |       1 |',
    '| No client        |     0:30 |     0:00 |        €0.00 |      US$0.00 |       1 |',
    '|    No project    |     0:30 |     0:00 |        €0.00 |      US$0.00 |       1 |',
    '| **Total**        | **4:30** | **4:30** |  **€240.50** | **US$50.00** |   **6** |',
    '',
  ]);
});

test('in Russian', () => {
  const text = writeMarkdown(reportOutline(march, figureColumns(march, 'clock', russian), russian), russian);
  expect(text).toContain('Клиент / Проект');
  expect(text).toMatch(/\*\*240,50\s€\*\*/u);
});

test('a cell shows its text as it is, on one line', () => {
  const one = (text: string) => {
    const table = { title: '', columns: [{ heading: 'A', holds: 'text' as const }], rows: [], total: null };
    const lines = writeMarkdown({ ...table, rows: [{ depth: 0, cells: [textCell(text)] }] }, english).split('\n');
    expect(lines).toHaveLength(4);
    return lines[2]?.replace(/^\| /u, '').replace(/ *\|$/u, '') ?? '';
  };
  expect(one('a\r\nb\nc')).toBe('a<br>b<br>c');
  const signs = fc.string({ unit: fc.constantFrom(...'\\`*_~[]<>|&;#!(){}ax1'.split('')), minLength: 1 });
  fc.assert(
    fc.property(signs, (text) => {
      const escaped = one(text);
      expect(escaped.replaceAll(/\\[^\w\s]/gu, '')).not.toContain('|');
      // What begins like a heading or a list is none in a cell.
      const html = micromark(`x${escaped}`);
      const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
      const read = html.replaceAll(/^<p>x|<\/p>\n?$/gu, '').replaceAll(/&\w+;/gu, (name) => entities[name] ?? name);
      expect(read).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('days, weeks and months are written as people read them', () => {
  const weeks = report(['month', 'week', 'day'], figures(HOUR, 1), [
    line('2026-03-01', figures(HOUR, 1), [
      line('2026-03-02', figures(HOUR, 1), [line('2026-03-04', figures(HOUR + 5000, 1))]),
    ]),
  ]);
  const text = writeMarkdown(reportOutline(weeks, [], english), english);
  const names = text.split('\n').map((row) => row.replaceAll(/\s+/gu, ' ').replaceAll('|', '').trim());
  expect(names.slice(2, 5)).toEqual(['March 2026', '2 – 8 March 2026', '4 Mar 2026']);
});
