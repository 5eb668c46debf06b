import type { Exported } from '#shared/contract/exporting.ts';
import type { PageSize } from '#shared/model/exporting.ts';
import type { Report, ReportQuery } from '#shared/model/report.ts';
import { datesOf } from '#shared/report/range.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { messageOf } from '../../core/attempt.ts';
import type { Context } from '../../core/feature.ts';
import { csvOptions } from './csvOptions.ts';
import { exportEntries } from './exportEntries.ts';
import type { JobParts } from './jobs/context.ts';
import { clientOf, printTimesheet, writeReport } from './jobs/reportFile.ts';
import { printStintFile, toStintFile } from './json/write.ts';
import { entryTable } from './out/entryTable.ts';

type Needs = Pick<Context, 'core' | 'clock' | 't'>;
type Tools = Pick<JobParts, 'imports' | 'printPdf'>;
type Content = string | Uint8Array;
type EntriesExport = Extract<Exported, { readonly kind: 'entries' }>;

/** A timesheet could not be printed; `message` says why. */
export class PrintError extends Error {
  override name = 'PrintError';
}

/** Makes the content of exported files, in the language and for the region of the person. */
export function createExportContent({ core, clock, t }: Needs, { imports, printPdf }: Tools) {
  async function print(html: string, pageSize: PageSize): Promise<Uint8Array> {
    try {
      return await printPdf(html, pageSize);
    } catch (error) {
      throw new PrintError(messageOf(error), { cause: error });
    }
  }

  /** What all reports are written with. */
  function reportParts(query: ReportQuery) {
    const { settings, clients, environment } = core.snapshot();
    const wording = { translate: t(), region: environment.region };
    return { wording, settings, client: clientOf(query, clients), printPdf: print };
  }

  async function entriesAs({ query, format, csv, pageSize }: EntriesExport): Promise<Content> {
    const entries = core.reportEntries(query);
    const parts = reportParts(query);
    const { wording, settings } = parts;
    const { zone } = core.snapshot().calendar;
    if (format === 'xlsx') {
      // Takes longer to load than all the rest, and is seldom asked for.
      const { writeXlsx } = await import('./out/xlsx.ts');
      return await writeXlsx(entryTable(entries, wording, zone));
    }
    if (format === 'pdf') {
      return await printTimesheet({ kind: 'entries', entries }, periodOf(query, core), { ...parts, pageSize });
    }
    const how = { format, csv: csvOptions(csv, wording.region) };
    const person = { name: settings.billerName, email: '', zone };
    return exportEntries(entries, how, wording, person, clock.now());
  }

  return {
    /** A report as Markdown. @throws StoreError */
    markdownOf: (query: ReportQuery): Promise<Content> => writeReport(core.report(query), 'md', reportParts(query)),

    /** @throws StoreError, PrintError */
    async contentOf(what: Exported): Promise<Content> {
      if (what.kind === 'everything') return printStintFile(toStintFile(core.whole(), imports.allEntries()));
      if (what.kind === 'entries') return await entriesAs(what);
      const { query, format, pageSize } = what;
      const parts = reportParts(query);
      const csv = csvOptions(what.csv, parts.wording.region);
      return await writeReport(core.report(query), format, { ...parts, csv, pageSize });
    },
  };
}

/** The first and the last date of a report; null if it covers everything. */
function periodOf({ range }: ReportQuery, core: Context['core']): Pick<Report, 'from' | 'to'> {
  const { day, environment } = core.snapshot();
  return datesOf(range, day.date, firstWeekday(environment.region)) ?? { from: null, to: null };
}
