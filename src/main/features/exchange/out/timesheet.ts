import { formatDates } from '#shared/format/clockTime.ts';
import { escapeMarkup } from '#shared/format/escapeMarkup.ts';
import type { PageSize } from '#shared/model/exporting.ts';
import { cellWriter } from './shownCell.ts';
import type { Column, Table, Wording } from './table.ts';
import { timesheetStyle } from './timesheetStyle.ts';
import { timesheetTable } from './timesheetTable.ts';
import type { TimesheetContent } from './timesheetTable.ts';

/** A timesheet for a client. */
export type Timesheet = {
  readonly content: TimesheetContent;
  /** Who sends it; the address may have several lines. Both may be empty. */
  readonly biller: { readonly name: string; readonly address: string };
  /** Who gets it; empty if it is for nobody in particular. */
  readonly client: string;
  /** Its dates, both included; null if it has none. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly pageSize: PageSize;
};

const cell = (tag: 'td' | 'th', text: string, { holds }: Column, depth = 0): string => {
  const names = depth > 0 ? `${holds} level-${depth}` : holds;
  return `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="${names}">${escapeMarkup(text)}</${tag}>`;
};

function tableMarkup(table: Table, wording: Wording): string {
  const { columns, rows, total } = table;
  const write = cellWriter(table, wording);
  const row = (name: string, cells: readonly string[]) => `<tr${name}>${cells.join('')}</tr>\n`;
  const body = rows.map(({ depth, cells }, at) => {
    // A row with rows below it stays on their page.
    const isSum = (rows[at + 1]?.depth ?? 0) > depth;
    const texts = columns.map((column, index) =>
      cell('td', write(cells[index] ?? null), column, index === 0 ? depth : 0),
    );
    return row(isSum ? ' class="sum"' : '', texts);
  });
  const totals = total
    ? row(
        ' class="total"',
        columns.map((column, at) => cell('td', write(total[at] ?? null), column)),
      )
    : '';
  const header = row(
    '',
    columns.map((column) => cell('th', column.heading, column)),
  );
  return `<table>\n<thead>\n${header}</thead>\n<tbody>\n${body.join('')}${totals}</tbody>\n</table>`;
}

/** The client and the period, as far as there are any. */
function facts({ client, period }: Timesheet, { translate: t, region }: Wording): string {
  const fact = (name: string, value: string) =>
    value === '' ? '' : `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd>\n`;
  const dates = period ? formatDates(period.from, period.to, '', region) : '';
  return `<dl>\n${fact(t('export.client'), client)}${fact(t('export.period'), dates)}</dl>`;
}

/**
 * A timesheet as one HTML page made for print, which needs no script and no other file. Its language is that of the
 * region, in which dates and amounts are written. The header of the table is repeated on each page; page numbers are
 * up to whatever prints it.
 */
export function writeTimesheet(sheet: Timesheet, wording: Wording): string {
  const { content, biller, client, pageSize } = sheet;
  const { translate: t, region } = wording;
  const title = client === '' ? t('export.timesheet') : t('export.timesheet-of', { client });
  return `<!doctype html>
<html lang="${escapeMarkup(region)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${timesheetStyle(pageSize)}</style>
</head>
<body>
<header>
<address><strong>${escapeMarkup(biller.name)}</strong>\n${escapeMarkup(biller.address)}</address>
<h1>${escapeMarkup(t('export.timesheet'))}</h1>
</header>
${facts(sheet, wording)}
${tableMarkup(timesheetTable(content, wording), wording)}
</body>
</html>
`;
}
