import { rangeOf } from '#shared/commandLine/dateRange.ts';
import type { ExportJob } from '#shared/commandLine/job.ts';
import { exitCodeOf, isProblem, problemText } from '#shared/commandLine/problem.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { plainReport } from '#shared/model/report.ts';
import type { ReportEntry, ReportRange } from '#shared/model/report.ts';
import { toStintFile, printStintFile } from '../json/write.ts';
import { writeClockify } from '../out/clockify.ts';
import { writeCsv } from '../out/csv.ts';
import { entryTable } from '../out/entryTable.ts';
import { writeICalendar } from '../out/icalendar.ts';
import { writeTimewarrior } from '../out/timewarrior.ts';
import { writeToggl } from '../out/toggl.ts';
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
  return printStintFile(toStintFile(context.core.snapshot(), entries));
}

function writeEntries(range: ReportRange, format: Exclude<ExportJob['format'], 'json'>, context: JobContext): string {
  const { core, clock, t: translate, region } = context;
  const entries = entriesOf(range, context);
  const person = { name: core.snapshot().settings.billerName, email: '' };
  switch (format) {
    case 'csv':
      return writeCsv(entryTable(entries, { translate, region }), plainCsv);
    case 'ics':
      return writeICalendar(entries, clock.now());
    case 'timewarrior':
      return writeTimewarrior(entries);
    case 'toggl':
      return writeToggl(entries, person);
    case 'clockify':
      return writeClockify(entries, person);
    default:
      return assertNever(format);
  }
}
