import type { Context } from '../core/feature.ts';
import type { WriteReport } from '../core/reportWriter.ts';
import type { PrintPdf } from '../features/exchange/jobs/context.ts';

/** What writes reports for the local API. Its formats are loaded when the first is asked for. */
export const createReportWriter =
  ({ core, t }: Pick<Context, 'core' | 't'>, printPdf: PrintPdf): WriteReport =>
  async (report, query, format) => {
    const [{ writeReport, clientOf }, { reportFileTypes }] = await Promise.all([
      import('../features/exchange/jobs/reportFile.ts'),
      import('../features/exchange/out/formats.ts'),
    ]);
    const { clients, settings, environment } = core.snapshot();
    const wording = { translate: t(), region: environment.region };
    const content = await writeReport(report, format, {
      wording,
      settings,
      client: clientOf(query, clients),
      printPdf,
    });
    return { content, mediaType: reportFileTypes[format].mediaType };
  };
