import type { MessageId } from '../i18n/catalogue.ts';
import type { Translate } from '../i18n/translate.ts';
import { dateOrders, encodings } from '../model/importing.ts';
import { groupings, roundingMinutes } from '../model/report.ts';
import { rangeNames } from './dateRange.ts';
import { printLines, readLines } from './helpLines.ts';
import type { HelpLine } from './helpLines.ts';
import { jobForms } from './jobForms.ts';
import { readings } from './readings.ts';
import { verbs } from './verbs.ts';

type Explained = { readonly args?: MessageId; readonly label?: MessageId };

/** The paragraphs of the help. */
export type Help = {
  readonly usage: readonly HelpLine[];
  /** Every word with what it takes and does. */
  readonly commands: readonly HelpLine[];
  readonly arguments: readonly HelpLine[];
  readonly jobs: readonly HelpLine[];
  readonly options: readonly HelpLine[];
};

/** What the help says. */
export function help(t: Translate): Help {
  const row = ([name, { args, label }]: readonly [string, Explained]): HelpLine => ({
    indent: 2,
    term: args ? `${name} ${t(args)}` : name,
    text: label ? t(label) : '',
  });
  const named = verbs.map((verb) => [verb.name, verb] as const);
  return {
    usage: readLines(t('cli.usage')),
    commands: [...Object.entries(readings), ...Object.entries(jobForms), ...named].map(row),
    arguments: readLines(t('cli.usage-arguments')),
    jobs: readLines(jobOptions(t)),
    options: readLines(t('cli.usage-options')),
  };
}

/** What `--help` prints, for a terminal with so many columns; 0: nobody knows how many. */
export const helpText = (t: Translate, columns = 0): string =>
  Object.values(help(t))
    .map((lines) => printLines(lines, columns))
    .join('\n\n');

/** What reports, exports and imports take. */
function jobOptions(t: Translate): string {
  const { report, export: exported, import: imported } = jobForms;
  const list = (words: readonly (string | number)[]): string => words.join(', ');
  return t('cli.usage-jobs', {
    ranges: list(rangeNames),
    reportFormats: list(report.formats),
    exportFormats: list(exported.formats),
    importFormats: list(imported.formats),
    groups: list(groupings),
    minutes: list(roundingMinutes),
    orders: list(dateOrders),
    encodings: list(encodings),
  });
}
