import type { MessageId } from '../i18n/catalogue.ts';
import { entryFormats, reportFormats } from '../model/exporting.ts';
import { dateOrders, encodings, importFormats } from '../model/importing.ts';
import { plainReport } from '../model/report.ts';
import { isZone } from '../time/zone.ts';
import { parseGroups, parseRounding } from './askedReport.ts';
import { parseDateRange, rangeNames } from './dateRange.ts';
import type { TypedRange } from './dateRange.ts';
import type { Job } from './job.ts';
import type { OptionName, Options } from './options.ts';
import { isProblem, problem } from './problem.ts';
import type { Problem, UsageCode } from './problem.ts';

type JobForm = {
  readonly label: MessageId;
  readonly args: MessageId;
  /** The options that it has beside those of every word. */
  readonly options: readonly OptionName[];
  /** What `--format` can be. */
  readonly formats: readonly string[];
  /** What a shell completes its words with. */
  readonly completes: readonly string[] | 'files';
  readonly read: (words: readonly string[], options: Options) => Job | Problem;
};

const printed = ['table', ...reportFormats] as const;

/** Reads one of several words; null if none was given. */
function choice<Value extends string>(
  typed: string | undefined,
  values: readonly Value[],
  code: UsageCode,
): Value | null | Problem {
  if (typed === undefined) return null;
  return values.find((value) => value === typed.toLowerCase()) ?? problem(code, values.join(', '));
}

/** Reads at most one range. */
function readRange(words: readonly string[], verb: string, usual: TypedRange): TypedRange | Problem {
  const [word, ...more] = words;
  if (more.length > 0) return problem('too-much', verb);
  return word === undefined ? usual : parseDateRange(word);
}

/** The file that `--output` names; null: there is none. */
function readOutput({ values }: Options): string | null | Problem {
  const output = values.get('output');
  return output === '' ? problem('option', '--output') : (output ?? null);
}

const isWrong = (value: unknown): value is Problem => typeof value === 'object' && value !== null && isProblem(value);

function readReport(words: readonly string[], options: Options): Job | Problem {
  const { on, values } = options;
  const range = readRange(words, 'report', plainReport.range);
  if (isWrong(range)) return range;
  const group = values.get('group');
  const groups = group === undefined ? plainReport.groups : parseGroups(group);
  if (isWrong(groups)) return groups;
  const round = values.get('round');
  const rounding = round === undefined ? plainReport.rounding : parseRounding(round);
  if (isWrong(rounding)) return rounding;
  const format = choice(values.get('format'), printed, 'needs-format');
  if (isWrong(format)) return format;
  const output = readOutput(options);
  if (isWrong(output)) return output;
  const client = values.get('client');
  const asked = {
    range,
    groups,
    rounding,
    clients: client === undefined ? [] : [client],
    projects: [],
    tags: [],
    billable: on.has('billable') ? true : null,
    billed: null,
  };
  return { job: 'report', asked, format: format ?? 'table', output };
}

function readExport(words: readonly string[], options: Options): Job | Problem {
  const range = readRange(words, 'export', { kind: 'all' });
  if (isWrong(range)) return range;
  const format = choice(options.values.get('format') ?? '', entryFormats, 'needs-format');
  if (isWrong(format)) return format;
  const output = readOutput(options);
  if (isWrong(output)) return output;
  return { job: 'export', range, format: format ?? 'json', output };
}

function readImport(words: readonly string[], { on, values }: Options): Job | Problem {
  const [first, ...more] = words;
  if (first === undefined || words.includes('')) return problem('needs-file', 'import');
  const format = choice(values.get('format'), importFormats, 'needs-format');
  if (isWrong(format)) return format;
  const zone = values.get('zone') ?? null;
  if (zone !== null && !isZone(zone)) return problem('zone', zone);
  const dateOrder = choice(values.get('date-order'), dateOrders, 'needs-date-order');
  if (isWrong(dateOrder)) return dateOrder;
  const encoding = choice(values.get('encoding'), encodings, 'needs-encoding');
  if (isWrong(encoding)) return encoding;
  const [dryRun, json] = [on.has('dry-run'), on.has('json')];
  return { job: 'import', files: [first, ...more], format, zone, dateOrder, encoding, dryRun, json };
}

/** The words that come to a job. */
export const jobForms: Readonly<Record<Job['job'], JobForm>> = {
  report: {
    label: 'verb.report',
    args: 'args.report',
    options: ['group', 'round', 'client', 'billable', 'format', 'output'],
    formats: printed,
    completes: rangeNames,
    read: readReport,
  },
  export: {
    label: 'verb.export',
    args: 'args.export',
    options: ['format', 'output'],
    formats: entryFormats,
    completes: rangeNames,
    read: readExport,
  },
  import: {
    label: 'verb.import',
    args: 'args.import',
    options: ['format', 'zone', 'date-order', 'encoding', 'dry-run', 'json'],
    formats: importFormats,
    completes: 'files',
    read: readImport,
  },
};

export const isJobName = (name: string): name is Job['job'] => Object.hasOwn(jobForms, name);
