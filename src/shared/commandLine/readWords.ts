import type { Ask } from './ask.ts';
import type { Job } from './job.ts';
import { isJobName, jobForms } from './jobForms.ts';
import { splitOptions, strangeOption } from './options.ts';
import type { Options } from './options.ts';
import { isProblem, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { readings, readStyle } from './readings.ts';
import type { Reading } from './readings.ts';
import { overlapChoices } from './verb.ts';
import type { Agreed } from './verb.ts';
import { verbs } from './verbs.ts';
import type { Verb } from './verbs.ts';

/** Something to print, a command, or a job. */
export type Asked = Reading | Ask | Job;

/** What the words behind the program’s name ask for. */
export type Words = {
  readonly asked: Asked;
  /** The folder of the data; null: the usual one. */
  readonly dataDir: string | null;
  /** Whether to start Stint if it is not running. */
  readonly launch: boolean;
};

export const isAsk = (asked: Asked): asked is Ask => 'needs' in asked;
export const isJob = (asked: Asked): asked is Job => 'job' in asked;

/** Reads the words behind the program’s name; none ask for the status. Never throws. */
export function readWords(argv: readonly string[]): Words | Problem {
  const options = splitOptions(argv);
  if (isProblem(options)) return options;
  const asked = readAsked(options);
  if (isProblem(asked)) return asked;
  return { asked, dataDir: options.values.get('user-data-dir') ?? null, launch: options.on.has('launch') };
}

function readAsked(options: Options): Asked | Problem {
  const { on } = options;
  const [name = 'status', ...words] = options.words;
  if (on.has('help') || name === 'help') return { kind: 'help' };
  if (on.has('version') || name === 'version') return { kind: 'version' };
  if (on.has('diagnose')) return { kind: 'diagnose' };
  if (isJobName(name)) return strangeOption(options, jobForms[name].options) ?? jobForms[name].read(words, options);
  const strange = strangeOption(options, ['json', 'format', 'escape', 'overlaps']);
  if (strange) return strange;
  const style = readStyle(options, name);
  if (isProblem(style)) return style;
  const reading = Object.hasOwn(readings, name) ? readings[name] : undefined;
  if (style.as !== 'text' && reading?.isStyled === false) return foreign(options);
  if (reading) return options.values.has('overlaps') ? problem('option', '--overlaps') : reading.read({ words, style });
  const verb = verbNamed(options.words.join(' '), []) ?? verbNamed(name, words);
  if (!verb) return problem('unknown', name);
  if (style.as !== 'text') return foreign(options);
  const agreed = readAgreed(options, verb.agrees === true);
  return isProblem(agreed) ? agreed : verb.read({ verb: name, words: verb.words, agreed });
}

/** The verb of a name, and what stands behind it. All the words together can be one: `switch -`. */
function verbNamed(name: string, words: readonly string[]): (Verb & { readonly words: readonly string[] }) | null {
  const verb = verbs.find((one) => one.name === name);
  return verb ? { ...verb, words } : null;
}

/** An option for the style of an answer, behind a word that has none. */
const foreign = ({ on }: Options): Problem => problem('option', on.has('json') ? '--json' : '--format');

function readAgreed({ values }: Options, isAsked: boolean): Agreed | Problem {
  const overlaps = values.get('overlaps');
  if (overlaps === undefined) return {};
  if (!isAsked) return problem('option', '--overlaps');
  const choice = overlapChoices.find((one) => one === overlaps);
  return choice ? { overlaps: choice } : problem('needs-overlaps', overlapChoices.join(', '));
}
