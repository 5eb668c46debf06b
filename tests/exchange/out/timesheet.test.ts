import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeTimesheet } from '../../../src/main/features/exchange/out/timesheet.ts';
import type { Timesheet } from '../../../src/main/features/exchange/out/timesheet.ts';
import { english, entry, march, MINUTE, russian } from './reports.ts';

const sheet: Timesheet = {
  content: { kind: 'report', report: march },
  biller: { name: 'Ada & Co', address: '1 Long Street\nLondon' },
  client: 'Acme <b>',
  period: { from: '2026-03-01', to: '2026-03-31' },
  pageSize: 'A4',
};

/** The texts of the cells of each row. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, text = '']) => text.replaceAll(/\s/gu, ' ')),
  );

test('a report: lines, time and amounts, and totals', () => {
  const html = writeTimesheet(sheet, english);
  expect(rowsOf(html)).toEqual([
    ['Client / Project', 'Time', 'Amount (EUR)', 'Amount (USD)'],
    ['Acme', '3:00', '€240.50', ''],
    ['Website', '2:20', '€200.50', ''],
    ['Shop', '0:40', '€40.00', ''],
    ['=Beta', '1:00', '', 'US$50.00'],
    ['A|B', '1:00', '', 'US$50.00'],
    ['No client', '0:30', '', ''],
    ['No project', '0:30', '', ''],
    ['Total', '4:30', '€240.50', 'US$50.00'],
  ]);
  expect(html).toContain('<strong>Ada &amp; Co</strong>\n1 Long Street\nLondon');
  expect(html).toContain('<dt>Client</dt><dd>Acme &lt;b&gt;</dd>');
  expect(html.replaceAll(/\s/gu, ' ')).toMatch(/<dt>Period<\/dt><dd>1 ?– ?31 March 2026<\/dd>/u);
  expect(html).toContain('@page { size: A4; }');
});

test('entries from the first to the last, with rounded time and what was done, in the region’s form', () => {
  const entries = [
    entry({
      startedAt: entry().startedAt + MINUTE,
      dayOnly: true,
      rate: null,
      amount: 0,
      project: '',
      rounded: 90 * MINUTE,
    }),
    entry({ note: 'Menu\nand logo' }),
  ];
  const html = writeTimesheet({ ...sheet, content: { kind: 'entries', entries }, pageSize: 'Letter' }, russian);
  expect(rowsOf(html)).toEqual([
    ['Дата', 'Время', 'Описание', 'Длительность', 'Сумма, EUR'],
    ['4 мар. 2026 г.', '9:30–11:30', 'Website: Header Menu and logo', '2:00', '170,00 €'],
    ['4 мар. 2026 г.', '', 'Header', '1:30', ''],
    ['Итого', '', '', '3:30', '170,00 €'],
  ]);
  expect(html).toContain('<html lang="ru-RU">');
  expect(html).toContain('@page { size: Letter; }');
});

test('nothing in it is markup, script or address but its own', () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=1>&amp;`;
  const entries = [entry({ task: evil, note: evil, project: evil })];
  const html = writeTimesheet(
    { ...sheet, client: evil, biller: { name: evil, address: evil }, content: { kind: 'entries', entries } },
    { ...english, translate: (id) => `${id}${evil}` },
  );
  const tags = new Set<string>();
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    tags.add(name);
    for (const attribute of Object.keys(attributes)) names.add(attribute);
  });
  // As XML, what HTML leaves open is an error; all else is the same.
  parser.write(html.replace('<!doctype html>', '').replaceAll(/<meta [^>]*>/gu, '')).close();
  expect([...names].toSorted()).toEqual(['class', 'lang', 'scope']);
  expect(tags.has('script') || tags.has('img')).toBe(false);
});
