import { pageSizeOf } from '#shared/format/pageSize.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { CsvOptions, PageSize, ReportFormat } from '#shared/model/exporting.ts';
import type { Report, ReportQuery } from '#shared/model/report.ts';
import type { Settings } from '#shared/settings/index.ts';
import { writeCsv } from '../out/csv.ts';
import { figureColumns } from '../out/figures.ts';
import { writeMarkdown } from '../out/markdown.ts';
import { writeReportJson } from '../out/reportJson.ts';
import { reportOutline, reportTable } from '../out/reportTable.ts';
import type { Wording } from '../out/table.ts';
import { writeTimesheet } from '../out/timesheet.ts';
import type { TimesheetContent } from '../out/timesheetTable.ts';
import type { PrintPdf } from './context.ts';
import { writeText } from './textTable.ts';

/** The same on every computer, as programs read it: commas between, points in numbers. */
export const plainCsv = { separator: ',', decimalMark: '.', bom: false } as const;

/** The name of the client that a report is about; empty if it is about several, or all. */
export function clientOf({ filter }: ReportQuery, clients: ReadonlyMap<number, { readonly name: string }>): string {
  const [id = null, ...more] = filter.clients;
  return id === null || more.length > 0 ? '' : (clients.get(id)?.name ?? '');
}

type Parts = {
  readonly wording: Wording;
  readonly settings: Pick<Settings, 'billerName' | 'billerAddress'>;
  /** The client that the report is about; empty if it is about several. */
  readonly client: string;
  readonly printPdf: PrintPdf;
  /** How CSV is written; plain unless the person chose something. */
  readonly csv?: CsvOptions;
  /** The region's unless the person chose one. */
  readonly pageSize?: PageSize;
};

/** A report in a format. @throws if it cannot be printed to PDF */
export async function writeReport(
  report: Report,
  format: ReportFormat | 'table',
  parts: Parts,
): Promise<string | Uint8Array> {
  const { wording } = parts;
  switch (format) {
    case 'table':
      return writeText(reportOutline(report, figureColumns(report, 'clock', wording), wording), wording);
    case 'json':
      return writeReportJson(report);
    case 'csv':
      return writeCsv(reportTable(report, 'hours', wording), parts.csv ?? plainCsv);
    case 'md':
      return writeMarkdown(reportOutline(report, figureColumns(report, 'clock', wording), wording), wording);
    case 'xlsx': {
      // Takes longer to load than all the rest, and is seldom asked for.
      const { writeXlsx } = await import('../out/xlsx.ts');
      return await writeXlsx(reportTable(report, 'clock', wording));
    }
    case 'pdf':
      return await printTimesheet({ kind: 'report', report }, report, parts);
    default:
      return assertNever(format);
  }
}

/** A timesheet, as PDF; `period`: its first and last date, if it has any. @throws if it cannot be printed */
export async function printTimesheet(
  content: TimesheetContent,
  period: Pick<Report, 'from' | 'to'>,
  parts: Parts,
): Promise<Uint8Array> {
  const { from, to } = period;
  const { wording, settings, client, printPdf } = parts;
  const pageSize = parts.pageSize ?? pageSizeOf(wording.region);
  const html = writeTimesheet(
    {
      content,
      biller: { name: settings.billerName, address: settings.billerAddress },
      client,
      period: from !== null && to !== null ? { from, to } : null,
      pageSize,
    },
    wording,
  );
  return await printPdf(html, pageSize);
}
