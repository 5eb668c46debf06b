import type { MessageId } from '../i18n/catalogue.ts';
import type { Translate } from '../i18n/translate.ts';
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
    ...verbs.map((verb) => row(verb.name, verb)),
  ];
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
  return [t('cli.usage'), '', ...lines, '', t('cli.usage-arguments'), '', t('cli.usage-options')].join('\n');
}
