import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { cleanText } from '#shared/model/cleanText.ts';
import { entryTable } from '../../../src/main/features/exchange/out/entryTable.ts';
import { reportTable } from '../../../src/main/features/exchange/out/reportTable.ts';
import { textCell } from '../../../src/main/features/exchange/out/table.ts';
import { writeXlsx } from '../../../src/main/features/exchange/out/xlsx.ts';
import { english, entry, march, MINUTE } from './reports.ts';

/** To the reader, durations are dates as well: it sees that their number has a format with hours. */
const duration = (minutes: number) => new Date(Date.UTC(1899, 11, 30) + minutes * MINUTE);

/** Numbers of days are floating-point, so a date can be read a millisecond early. */
const toSeconds = (cell: unknown) => (cell instanceof Date ? new Date(Math.round(+cell / 1000) * 1000) : cell);

/** The rows of the only sheet. */
async function rowsOf(file: Buffer) {
  const [sheet] = await readXlsx(file);
  return (sheet?.data ?? []).map((row) => row.map(toSeconds));
}

test('a report: numbers a spreadsheet can count with, texts that are no formulas, and totals', async () => {
  const rows = await rowsOf(await writeXlsx(reportTable(march, 'clock', english)));
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual(['Client', 'Project', 'Tracked', 'Billable', 'Amount (EUR)', 'Amount (USD)', 'Entries']);
  expect(rows[2]).toEqual(['Acme', 'Shop', duration(40), duration(40), 40, 0, 1]);
  expect(rows[3]?.[0]).toBe("'=Beta");
  expect(rows[5]).toEqual(['Total', null, duration(270), duration(270), 240.5, 50, 6]);
});

test('entries: real dates, which show the clocks of their zone', async () => {
  const [, row] = await rowsOf(await writeXlsx(entryTable([entry()], english, 'Europe/Berlin')));
  expect(row?.slice(0, 5)).toEqual([
    new Date('2026-03-04T00:00Z'),
    new Date('2026-03-04T09:30Z'),
    new Date('2026-03-04T11:30Z'),
    duration(120),
    2,
  ]);
  expect(row?.slice(11, 14)).toEqual([85, 170, 'EUR']);
});

test('the header stays in view, durations and amounts have their formats, and there is no formula', async () => {
  const files = unzipSync(await writeXlsx(reportTable(march, 'clock', english)));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  for (const format of ['[h]:mm:ss', '#,##0.00']) expect(part('xl/styles.xml')).toContain(`formatCode="${format}"`);
  expect(part('xl/workbook.xml')).toContain('name="Report"');
});

test('texts come back, and none of them begins like a formula', async () => {
  const texts = fc.array(
    fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', '\t', '\n', '<', '&', ' ', '_x003D_', '1'),
          minLength: 1,
        }),
      )
      // The library leaves out what stands for no character.
      .map((text) => cleanText(text).replaceAll(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, ''))
      .filter((text) => text !== ''),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const rows = all.map((text) => ({ depth: 0, cells: [textCell(text), textCell('.')] }));
      const columns = ['A', 'B'].map((heading) => ({ heading, holds: 'text' as const }));
      const file = await writeXlsx({ title: 'a/b', columns, rows, total: null });
      const [sheet] = await readXlsx(file, { trim: false });
      for (const [index, text] of all.entries()) {
        const shown = String(sheet?.data[index + 1]?.[0] ?? '');
        expect(shown).not.toMatch(/^[=+\-@\t\r]/u);
        expect([text, `'${text}`]).toContain(shown);
      }
    }),
    { numRuns: 60 },
  );
});
