import type { MessageId } from '../i18n/catalogue.ts';
import type { Translate } from '../i18n/translate.ts';
import { dateOrders, encodings } from '../model/importing.ts';
import { groupings, roundingMinutes } from '../model/report.ts';
import { rangeNames } from './dateRange.ts';
import { jobForms } from './jobForms.ts';
import { readings } from './readings.ts';
import { verbs } from './verbs.ts';

type Explained = { readonly args?: MessageId; readonly label?: MessageId };

/** What `--help` prints: every word with what it takes and does. */
export function helpText(t: Translate): string {
  const row = (name: string, { args, label }: Explained) => ({
    left: args ? `${name} ${t(args)}` : name,
    right: label ? t(label) : '',
  });
  const rows = [
    ...Object.entries(readings).map(([name, form]) => row(name, form)),
    ...Object.entries(jobForms).map(([name, form]) => row(name, form)),
    ...verbs.map((verb) => row(verb.name, verb)),
  ];
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
  const parts = [t('cli.usage-arguments'), jobOptions(t), t('cli.usage-options')];
  return [t('cli.usage'), '', ...lines, ...parts.flatMap((part) => ['', part])].join('\n');
}

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
