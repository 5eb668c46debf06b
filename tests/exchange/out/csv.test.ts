import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvSeparators, decimalMarks } from '#shared/model/exporting.ts';
import { csvOptionsOf, writeCsv } from '../../../src/main/features/exchange/out/csv.ts';
import { entryTable } from '../../../src/main/features/exchange/out/entryTable.ts';
import { reportTable } from '../../../src/main/features/exchange/out/reportTable.ts';
import { textCell } from '../../../src/main/features/exchange/out/table.ts';
import { english, entry, figures, HOUR, line, march, MINUTE, report, russian } from './reports.ts';

const plain = { separator: ',', decimalMark: '.', bom: false } as const;

test('a report: a row for each line of the last level, times as hours, amounts by currency', () => {
  expect(writeCsv(reportTable(march, 'hours', english), plain)).toBe(
    [
      'Client,Project,Tracked (h),Billable (h),Amount (EUR),Amount (USD),Entries',
      'Acme,Website,2.3333,2.3333,200.50,0.00,3',
      'Acme,Shop,0.6667,0.6667,40.00,0.00,1',
      "'=Beta,A|B,1.00,1.00,0.00,50.00,1",
      'No client,No project,0.50,0.00,0.00,0.00,1',
      '',
    ].join('\r\n'),
  );
});

test('elapsed and rounded time have columns where they differ, and dates stay dates', () => {
  const days = report(['month', 'day', 'billable'], figures(HOUR, 2), [
    line('2026-03-01', figures(HOUR, 2), [
      line('2026-03-04', figures(HOUR, 2), [
        line('true', { ...figures(50 * MINUTE, 1, { JPY: 1250 }), elapsed: 40 * MINUTE, rounded: HOUR }),
        line('false', figures(10 * MINUTE, 1)),
      ]),
    ]),
  ]);
  expect(writeCsv(reportTable(days, 'hours', russian), { separator: ';', decimalMark: ',', bom: true })).toBe(
    [
      '\uFEFFМесяц;День;Оплачивается;Отработано, ч;Прошло, ч;С округлением, ч;К оплате, ч;Записи',
      '2026-03;2026-03-04;Оплачиваемое;0,8333;0,6667;1,00;0,8333;1',
      '2026-03;2026-03-04;Неоплачиваемое;0,1667;0,1667;0,1667;0,00;1',
      '',
    ].join('\r\n'),
  );
});

test('a report without levels is one row', () => {
  expect(writeCsv(reportTable(report([], figures(HOUR, 1, { KWD: 1500 }), []), 'hours', english), plain)).toBe(
    'Tracked (h),Billable (h),Amount (KWD),Entries\r\n1.00,1.00,1.500,1\r\n',
  );
});

test('entries: all that is known of each; time on a day and a running entry lack what they lack', () => {
  const entries = [
    entry({ note: 'Two\nlines, "quoted"', invoice: '2026-014' }),
    entry({ dayOnly: true, rate: null, billable: false, amount: 0, tags: [], client: '', project: '' }),
    entry({ endedAt: null, duration: 1000, rounded: 15 * MINUTE, task: '-1' }),
  ];
  expect(writeCsv(entryTable(entries, english, 'Europe/Berlin'), plain)).toBe(
    [
      'Date,Start,End,Duration,Duration (h),Rounded,Rounded (h),Client,Project,Task,Note,Tags,Billable,Hourly rate,Amount,Currency,Invoice',
      '2026-03-04,2026-03-04 09:30:00,2026-03-04 11:30:00,2:00:00,2.00,2:00:00,2.00,Acme,Website,Header,"Two\nlines, ""quoted""","design, urgent",Yes,85.00,170.00,EUR,2026-014',
      '2026-03-04,,,2:00:00,2.00,2:00:00,2.00,,,Header,,,No,,,,',
      `2026-03-04,2026-03-04 09:30:00,,0:00:01,0.0003,0:15:00,0.25,Acme,Website,'-1,,"design, urgent",Yes,85.00,170.00,EUR,`,
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['en-US', ',', '.'],
  ['en-ZA', ';', ','],
  ['de-DE', ';', ','],
  ['de-CH', ',', '.'],
  ['ru-RU', ';', ','],
  ['ar-EG', ',', '.'],
])('%s: “%s” between cells, “%s” before decimals', (region, separator, decimalMark) => {
  expect(csvOptionsOf(region)).toEqual({ separator, decimalMark });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', '1', ' '),
    minLength: 1,
  }),
);
const options = fc.record({
  separator: fc.constantFrom(...csvSeparators),
  decimalMark: fc.constantFrom(...decimalMarks),
  bom: fc.boolean(),
});

test('texts and numbers come back from CSV with any options, and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.maxSafeInteger())), options, (pairs, how) => {
      const columns = ['Text', 'Amount'].map((heading) => ({ heading, holds: 'text' as const }));
      const rows = pairs.map(([one, minor]) => ({
        depth: 0,
        cells: [textCell(one), { kind: 'money', minor, currency: 'EUR' } as const],
      }));
      const written = writeCsv({ title: '', columns, rows, total: null }, how);
      const [header, ...read] = parse(written, { bom: how.bom, delimiter: how.separator, record_delimiter: '\r\n' });
      expect(header).toEqual(['Text', 'Amount']);
      expect(read).toHaveLength(pairs.length);
      for (const [index, [one, minor]] of pairs.entries()) {
        const [shown = '', number = ''] = read[index] ?? [];
        expect(shown).not.toMatch(/^[=+\-@\t\r]/u);
        expect([one, `'${one}`]).toContain(shown);
        expect(BigInt(number.replace(how.decimalMark, ''))).toBe(BigInt(minor));
      }
    }),
    { numRuns: 500 },
  );
});
