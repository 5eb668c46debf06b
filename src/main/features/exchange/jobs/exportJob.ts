import { rangeOf } from '#shared/commandLine/dateRange.ts';
import type { ExportJob } from '#shared/commandLine/job.ts';
import { exitCodeOf, isProblem, problemText } from '#shared/commandLine/problem.ts';
import { plainReport } from '#shared/model/report.ts';
import type { ReportEntry, ReportRange } from '#shared/model/report.ts';
import { exportEntries } from '../exportEntries.ts';
import { toStintFile, printStintFile } from '../json/write.ts';
import { coveredDates } from '../../../core/askedQuery.ts';
import type { JobContext } from './context.ts';
import { plainCsv } from './reportFile.ts';
import { writeOutput } from './writeOutput.ts';

/** Prints time entries, or writes them to a file. Returns the exit code. @throws StoreError */
export async function runExport({ range: typed, format, output }: ExportJob, context: JobContext): Promise<number> {
  const { core, t, tell } = context;
  core.refresh();
  const range = rangeOf(typed, core.snapshot().day.date, () => coveredDates(core));
  if (isProblem(range)) {
    tell(problemText(range, t));
    return exitCodeOf(range);
  }
  const content = format === 'json' ? writeAll(range, context) : writeEntries(range, format, context);
  return await writeOutput(content, output, context);
}

const entriesOf = (range: ReportRange, { core }: JobContext): readonly ReportEntry[] =>
  core.reportEntries({ ...plainReport, range });

/** All data, but only the entries of a range; they stay whole, so that an import brings back what there is. */
function writeAll(range: ReportRange, context: JobContext): string {
  const all = context.imports.allEntries();
  const wanted = range.kind === 'all' ? null : new Set(entriesOf(range, context).map(({ id }) => id));
  const entries = wanted === null ? all : all.filter(({ id }) => wanted.has(id));
  return printStintFile(toStintFile(context.core.whole(), entries));
}

function writeEntries(range: ReportRange, format: Exclude<ExportJob['format'], 'json'>, context: JobContext): string {
  const { core, clock, t: translate, region } = context;
  const { settings, calendar } = core.snapshot();
  const person = { name: settings.billerName, email: '', zone: calendar.zone };
  const how = { format, csv: plainCsv };
  return exportEntries(entriesOf(range, context), how, { translate, region }, person, clock.now());
}
