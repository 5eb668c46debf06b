import type { Exported } from '#shared/contract/exporting.ts';
import type { PageSize } from '#shared/model/exporting.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { messageOf } from '../../core/attempt.ts';
import type { Context } from '../../core/feature.ts';
import { csvOptions } from './csvOptions.ts';
import { exportEntries } from './exportEntries.ts';
import type { JobParts } from './jobs/context.ts';
import { clientOf, writeReport } from './jobs/reportFile.ts';
import { printStintFile, toStintFile } from './json/write.ts';

type Needs = Pick<Context, 'core' | 'clock' | 't'>;
type Tools = Pick<JobParts, 'imports' | 'printPdf'>;
type Content = string | Uint8Array;

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

  return {
    /** A report as Markdown. @throws StoreError */
    markdownOf: (query: ReportQuery): Promise<Content> => writeReport(core.report(query), 'md', reportParts(query)),

    /** @throws StoreError, PrintError */
    async contentOf(what: Exported): Promise<Content> {
      const { region } = core.snapshot().environment;
      if (what.kind === 'report') {
        const { query, format, pageSize } = what;
        const csv = csvOptions(what.csv, region);
        return await writeReport(core.report(query), format, { ...reportParts(query), csv, pageSize });
      }
      if (what.kind === 'everything' || what.format === 'json') {
        return printStintFile(toStintFile(core.snapshot(), imports.allEntries()));
      }
      const { query, format } = what;
      const how = { format, csv: csvOptions(what.csv, region) };
      const person = { name: core.snapshot().settings.billerName, email: '' };
      return exportEntries(core.reportEntries(query), how, { translate: t(), region }, person, clock.now());
    },
  };
}
