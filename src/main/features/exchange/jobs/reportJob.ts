import type { ReportJob } from '#shared/commandLine/job.ts';
import { exitCodeOf, isProblem, problemText } from '#shared/commandLine/problem.ts';
import { askedQuery } from '../../../core/askedQuery.ts';
import type { JobContext } from './context.ts';
import { clientOf, writeReport } from './reportFile.ts';
import { writeOutput } from './writeOutput.ts';

/** Prints a report, or writes it to a file. Returns the exit code. @throws StoreError */
export async function runReport({ asked, format, output }: ReportJob, context: JobContext): Promise<number> {
  const { core, t, region, printPdf, tell } = context;
  const query = askedQuery(core, asked);
  if (isProblem(query)) {
    tell(problemText(query, t));
    return exitCodeOf(query);
  }
  const { clients, settings } = core.snapshot();
  const content = await writeReport(core.report(query), format, {
    wording: { translate: t, region },
    settings,
    client: clientOf(query, clients),
    printPdf,
  });
  return await writeOutput(content, output, context);
}
